import type { WarningRule } from '#core/warning-rule.ts'
import { w01 } from './rules/w01.ts'
import { w02 } from './rules/w02.ts'
import { w03 } from './rules/w03.ts'
import { w04 } from './rules/w04.ts'
import { w05 } from './rules/w05.ts'
import { w06 } from './rules/w06.ts'
import { w07 } from './rules/w07.ts'
import { w08 } from './rules/w08.ts'
import { w10 } from './rules/w10.ts'
import { w11 } from './rules/w11.ts'
import { w13 } from './rules/w13.ts'
import { w14 } from './rules/w14.ts'
import { w17 } from './rules/w17.ts'
import { w20 } from './rules/w20.ts'
import { w22 } from './rules/w22.ts'
import { w23 } from './rules/w23.ts'
import { w26 } from './rules/w26.ts'
import { w27 } from './rules/w27.ts'
import { w28 } from './rules/w28.ts'
import { w29 } from './rules/w29.ts'
import { w30 } from './rules/w30.ts'
import { w31 } from './rules/w31.ts'
import { w32 } from './rules/w32.ts'
import { w38 } from './rules/w38.ts'
import { w40 } from './rules/w40.ts'
import { w41 } from './rules/w41.ts'
import { w44 } from './rules/w44.ts'
import { w45 } from './rules/w45.ts'
import { w46 } from './rules/w46.ts'
import { w47 } from './rules/w47.ts'
import { w48 } from './rules/w48.ts'
import { w50 } from './rules/w50.ts'

/** The rules in force, by number. */
export const rules: readonly WarningRule[] = [
  w01,
  w02,
  w03,
  w04,
  w05,
  w06,
  w07,
  w08,
  w10,
  w11,
  w13,
  w14,
  w17,
  w20,
  w22,
  w23,
  w26,
  w27,
  w28,
  w29,
  w30,
  w31,
  w32,
  w38,
  w40,
  w41,
  w44,
  w45,
  w46,
  w47,
  w48,
  w50,
]
