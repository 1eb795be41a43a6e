export const texts = {
  'premises.figure.rent': 'Hyra {lease} {year}',
  'premises.entry.rent': 'hyra {lease}',
  'premises.remark.approximate': 'Källan anger årshyran som ett ungefärligt belopp.',
  'premises.remark.assumed_start':
    'Källan säger inte vilken dag hyran börjar. {date} är ett antagande, så delåret är beräknat.',
} as const
