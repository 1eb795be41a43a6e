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
} as const
