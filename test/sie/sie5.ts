/** A small file of our own making: an invented company, made from the published schema and not by a program. */
export const sie5Sample = `<?xml version="1.0" encoding="UTF-8"?>
<sie:Sie xmlns:sie="http://www.sie.se/sie5" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
  <sie:FileInfo>
    <sie:Company organizationId="5560000001" name="Lillviks Återbruk &amp; Co"/>
    <sie:FiscalYears>
      <sie:FiscalYear start="2025-01" end="2025-12"/>
      <sie:FiscalYear start="2026-01" end="2026-12" primary="true"/>
    </sie:FiscalYears>
    <sie:AccountingCurrency currency="SEK"/>
  </sie:FileInfo>
  <sie:Accounts>
    <sie:Account id="1930" name="Bank" type="asset">
      <sie:OpeningBalance month="2026-01" amount="1000.00"/>
      <sie:ClosingBalance month="2026-12" amount="-199.5"/>
    </sie:Account>
    <sie:Account id="5010" name="Hyra" type="cost">
      <sie:ClosingBalance month="2026-12" amount="1199.50"/>
      <sie:ClosingBalance month="2026-12" amount="1000.00">
        <sie:ObjectReference dimId="1" objectId="Nord"/>
      </sie:ClosingBalance>
      <sie:Budget month="2026-01" amount="90.00"/>
    </sie:Account>
  </sie:Accounts>
  <sie:Dimensions>
    <sie:Dimension id="1" name="Ansvar"><sie:Object id="Nord" name="Norra"/></sie:Dimension></sie:Dimensions>
  <sie:Journal id="A" name="Löpande">
    <sie:JournalEntry id="1" journalDate="2026-02-03" text="Hyra > februari">
      <sie:EntryInfo date="2026-02-04" by="EK"/>
      <sie:LedgerEntry accountId="5010" amount="1199.50" text="Lokal">
        <sie:ObjectReference dimId="1" objectId="Nord"/>
      </sie:LedgerEntry>
      <sie:LedgerEntry accountId="1930" amount="-1199.50"/>
      <sie:LedgerEntry accountId="5010" amount="7.00"><sie:Overstrike date="2026-02-05" by="EK"/></sie:LedgerEntry>
    </sie:JournalEntry>
  </sie:Journal>
  <ds:Signature><ds:SignedInfo/></ds:Signature>
</sie:Sie>
`
