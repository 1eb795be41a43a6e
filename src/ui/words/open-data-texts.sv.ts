/** The words of open data. */
export const openDataTexts = {
  open_data: 'Öppna data',
  open_data_lead:
    'En publicerad budget får alla läsa utan att logga in. Varje rad har en fast beteckning, beslut och källa.',
  open_data_budget: 'Beslutad budget',
  open_data_since: 'Publicerad',
  open_data_files: 'Filer',
  open_data_change: 'Publicera eller dra tillbaka',
  open_data_no: 'nej',
  open_data_publish: 'Publicera',
  open_data_withdraw: 'Dra tillbaka',
  open_data_csv: 'Hämta CSV',
  open_data_json: 'Hämta JSON',
  open_data_schema: 'Beskrivning av kolumnerna',
  open_data_publish_asked: 'Publicera {set}?',
  open_data_publish_means:
    'Alla får läsa raderna nedan utan att logga in, tills budgeten dras tillbaka. Det som andra redan har hämtat kan inte tas tillbaka.',
  open_data_publish_sure: 'Publicera {count} rader',
  open_data_published: '{set} är publicerad. Alla får läsa den.',
  open_data_withdraw_asked: 'Dra tillbaka {set}?',
  open_data_withdraw_means:
    'Filerna slutar att gälla. En kopia kan visas i högst en minut till, och det som andra redan har hämtat kan inte tas tillbaka.',
  open_data_withdraw_sure: 'Dra tillbaka {count} rader',
  open_data_withdrawn: '{set} är tillbakadragen.',
  open_data_what: 'Det som filerna innehåller',
  open_data_rows: 'Rader',
  open_data_units: 'Enheter',
  open_data_unknown_count: 'Okända belopp',
  open_data_net: 'Netto av driften, mnkr',
  open_data_investment_net: 'Nettoinvesteringar, mnkr',
  open_data_all: 'Alla år',
} as const
