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
      <sie:ClosingBalance month="2026-12" amount="1199.50">
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

/**
 * Another of our own, with what the first lacks: balances within the year, of objects and of several at once, budgets
 * of months and of a year, an account of statistics, a subledger with balances of the same name, foreign currency, a
 * correction, what a program adds in its own namespace, and a signature that holds an Object of its own.
 */
export const sie5Whole = `<?xml version="1.0" encoding="utf-8"?>
<Sie xmlns="http://www.sie.se/sie5" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:own="http://own.test/x">
  <FileInfo>
    <SoftwareProduct name="Provbokföring" version="2.1"/>
    <FileCreation time="2026-12-21T12:14:44.12+01:00" by="EK"/>
    <Company organizationId="556000-0001" name="Lillviks Återbruk" clientId="7" own:key="1" xsi:type="own:CompanyType"/>
    <FiscalYears>
      <FiscalYear start="2026-01" end="2026-12" primary="1" lastCoveredDate="2026-11-30"/>
    </FiscalYears>
    <AccountingCurrency currency="SEK"/>
    <own:Account id="x"/>
  </FileInfo>
  <Accounts>
    <Account id="1930" name="Bank" type="asset" xsi:type="own:AccountType" own:type="other">
      <OpeningBalance month="2026-01" amount="+100"/>
      <ClosingBalance month="2026-02" amount="60.00"/>
      <OpeningBalance month="2026-04" amount="60."/>
      <ClosingBalance month="2026-12" amount="50"/>
    </Account>
    <Account id="5010" name="Hyra" type="cost">
      <ClosingBalance month="2026-12" amount="50"/>
      <ClosingBalance month="2026-12" amount="40"><ObjectReference dimId="1" objectId="Nord"/></ClosingBalance>
      <ClosingBalanceMultidim month="2026-12" amount="40.00">
        <ObjectReference dimId="6" objectId="P1"/><ObjectReference dimId="1" objectId="Nord"/>
      </ClosingBalanceMultidim>
      <Budget month="2026-01" amount="90"/>
      <Budget month="2026-01" amount="70"><ObjectReference dimId="1" objectId="Nord"/></Budget>
      <BudgetMultidim month="2026-01" amount="30">
        <ObjectReference dimId="1" objectId="Nord"/><ObjectReference dimId="6" objectId="P1"/>
      </BudgetMultidim>
    </Account>
    <Account id="6100" name="Papper" type="cost"><Budget amount="12000"/></Account>
    <Account id="9000" name="Besök" type="statistics" unit="st"/>
  </Accounts>
  <Dimensions>
    <Dimension id="1" name="Ansvar"><Object id="Nord" name="Norra"/></Dimension>
  </Dimensions>
  <SupplierInvoices primaryAccountId="2440">
    <SupplierInvoice id="1" supplierId="S" invoiceNumber="1">
      <Balances accountId="2440"><ClosingBalance month="2026-12" amount="489"/></Balances>
      <OriginalAmount date="2026-01-05" amount="489">
        <ForeignCurrencyAmount amount="50" currency="EUR"/>
      </OriginalAmount>
    </SupplierInvoice>
  </SupplierInvoices>
  <Journal id="1" name="Löpande">
    <JournalEntry id="1" journalDate="2026-02-03Z" text="Hyra">
      <EntryInfo date="2026-02-04" by="EK"/>
      <LedgerEntry accountId="5010" amount="40" own:amount="1">
        <ObjectReference dimId="1" objectId="Nord"/><ObjectReference dimId="6" objectId="P1"/>
      </LedgerEntry>
      <LedgerEntry accountId="1930" amount="-0040.000"/>
      <CorrectedBy journalId="1" journalEntryId="2"/>
    </JournalEntry>
    <JournalEntry id="2" journalDate="2026-04-03" text="Mer hyra">
      <EntryInfo date="2026-04-03" by="EK"/>
      <LedgerEntry accountId="5010" amount="10"><ForeignCurrencyAmount amount="1" currency="EUR"/></LedgerEntry>
      <LedgerEntry accountId="1930" amount="-10"/>
    </JournalEntry>
  </Journal>
  <Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><Object><Account/></Object></Signature>
</Sie>
`
