export const texts = {
  'laws.figure.days_in_force': '{law}, dagar i kraft',
  'laws.remark.in_force': 'Lagen gäller.',
  'laws.remark.not_yet': 'Lagen gäller inte än.',
  'laws.remark.unknown': 'Dagen då lagen börjar gälla är inte känd.',
} as const
