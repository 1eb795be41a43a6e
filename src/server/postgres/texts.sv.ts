import type { MessageText } from '#core/texts.ts'

export const texts = {
  'postgres.platform_unsupported': {
    what: 'Det finns ingen inbyggd PostgreSQL för {platform}.',
    remedy: 'Ange en egen PostgreSQL (15 eller senare) i DATABASE_URL.',
  },
  'postgres.folder_not_ours': {
    what: 'Mappen {folder} tillhör kontot {owner}, men Riktning körs som {account}.',
    remedy: 'Kör Riktning som {owner}, eller ange en datamapp som tillhör {account}.',
  },
  'postgres.folder_not_writable': {
    what: 'Mappen {folder} går inte att skapa eller skriva i ({reason}).',
    remedy: 'Ge kontot som kör Riktning rätt att skriva där, eller ange en annan datamapp.',
  },
  'postgres.folder_closed': {
    what: 'Databasen ligger i {folder}, som kontot {account} inte längre når.',
    remedy: 'Öppna mapparna på vägen dit för genomgång (chmod o+x) och starta igen.',
  },
  'postgres.place_missing': {
    what: 'Datamappen {folder} säger att databasen ligger i {place}, men där finns den inte.',
    remedy: 'Lägg tillbaka {place} från en säkerhetskopia, eller återställ till en ny datamapp.',
  },
  'postgres.folder_copied': {
    what: 'Datamappen {folder} är en kopia av {original}, vars databas ligger utanför mappen.',
    remedy: 'Starta med en tom datamapp och läs in en säkerhetskopia av {original} där.',
  },
  'postgres.binaries_broken': {
    what: 'Den inbyggda PostgreSQL för {platform} går inte att köra som kontot {account}: {reason}',
    remedy: 'Installera det som saknas, eller ange en egen PostgreSQL (15 eller senare) i DATABASE_URL.',
  },
  'postgres.account_unusable': {
    what: 'PostgreSQL får inte köras som root, och ett annat konto gick inte att använda ({reason}).',
    remedy: 'Kör Riktning som ett vanligt konto, eller ange en egen PostgreSQL i DATABASE_URL.',
  },
  'postgres.making_failed': {
    what: 'En ny databas gick inte att skapa i {folder}: {reason}',
    remedy: 'Rätta orsaken, till exempel en full disk, och starta igen. Inget halvfärdigt ligger kvar.',
  },
  'postgres.version_differs': {
    what: 'Databasen i {folder} är gjord med PostgreSQL {had}, men den inbyggda är version {has}.',
    remedy: 'Säkerhetskopiera med den tidigare versionen av Riktning och läs in kopian i en ny datamapp.',
  },
  'postgres.start_failed': {
    what: 'PostgreSQL startade inte: {reason}',
    remedy: 'Läs slutet av loggen {log}, rätta orsaken och starta igen.',
  },
  'postgres.stop_failed': {
    what: 'PostgreSQL (process {pid}) har inte stannat.',
    remedy: 'Se efter i loggen vad den väntar på. Döda den inte: den skriver färdigt.',
  },
  'postgres.no_answer': {
    what: 'PostgreSQL för {folder} är igång men släpper inte in Riktning: {reason}',
    remedy: 'Kontrollera att postgres/credentials.json är orörd; annars, starta om databasen.',
  },
} satisfies Record<string, MessageText>
