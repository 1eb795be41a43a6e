import { describe } from 'vitest'
import { accessibility } from './accessibility.ts'
import { administering } from './administering.ts'
import { answering } from './answering.ts'
import { charting } from './charting.ts'
import { entering } from './entering.ts'
import { explaining } from './explaining.ts'
import { focusing } from './focusing.ts'
import { forecasting } from './forecasting.ts'
import { framing } from './framing.ts'
import { grouping } from './grouping.ts'
import { importing } from './importing.ts'
import { joining } from './joining.ts'
import { judging } from './judging.ts'
import { keys } from './keys.ts'
import { newcomer } from './newcomer.ts'
import { statement } from './statement.ts'
import { taxing } from './taxing.ts'
import { inOneProduct } from './whole-run.ts'
import { wordsAndFiles } from './words-and-files.ts'

const expected = [
  // Not signed in.
  /^401 \/api\/cities\/underlag-2026\//,
  // A council member acknowledges.
  /^403 \/api\/cities\/underlag-2026\/warnings/,
  // A day that has not been.
  /^400 \/api\/cities\/underlag-2026\/(rounds|warnings|entry-sets|documents|units|figures|scenarios)/,
  // The last one who can give roles.
  /^409 \/api\/cities\/underlag-2026\/role-assignments\//,
  // The server that did not answer.
  /^502 .*\/printed$/,
]

// Those who look about, and those whose changes none of the others reads. The rest is working.test.ts, beside it.
inOneProduct((product) => {
  describe('the way in', () => entering(product))
  describe('every number answers', () => explaining(product))
  describe('every amount answers', () => answering(product))
  describe('warnings and days', () => judging(product))
  describe('files and languages', () => wordsAndFiles(product))
  describe('keys', () => keys(product))
  describe('the focus', () => focusing(product))
  describe('everyone can use it', () => accessibility(product))
  describe('administration', () => administering(product))
  describe('the forecast of the year', () => forecasting(product))
  describe('frames and proposals', () => framing(product))
  describe('the group', () => grouping(product))
  describe('taxes', () => taxing(product))
  describe('reading files in', () => importing(product))
  describe('charts, staff and open data', () => charting(product))
  describe('one amount all the way', () => joining(product))
  describe('somebody who is new here', () => newcomer(product))
  describe('whoever meets an obstacle', () => statement(product))
}, expected)
