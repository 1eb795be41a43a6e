import type { MessageText } from '#core/texts.ts'
import type { messages as messagesSv, texts as textsSv } from './texts.sv.ts'

export const texts: Record<keyof typeof textsSv, string> = {
  'warning.W01.title': '{subject}: the money ends before the period does',
  'warning.W01.title.phase': '{subject}: the money ends before the next phase',
  'warning.W01.reason.month':
    'The money is decided through {date}, but at the recorded rate of use it lasts only through {last}.',
  'warning.W01.reason.latest':
    'The money is decided through {date}. The use is not known for every month, but what is known already spends ' +
    'the amount by {last} at the latest.',
  'warning.W01.reason.month_unknown':
    'The money is decided through {date}, but the source says that it does not last that long. It ends before ' +
    '{date}, month unknown.',
  'warning.W01.reason.disputed':
    'The source says that the money does not last through {date}, but the recorded use fits within the amount.',
  'warning.W01.reason.end_unknown':
    'The source says that the money does not last the whole period, and nobody has stated when the period ends.',
  'warning.W01.reason.phase':
    'The money lasts through {last}, but the phase {phase} is planned from {date} and has no decided money.',
  'warning.W01.remedy': 'Request a decision on funding for the time after, or slow down so that the money lasts.',
  'warning.W01.remedy.month_unknown':
    'State the use month by month so that the last month shows, and request a decision on funding for the time after.',
  'warning.W01.remedy.disputed': 'Check the recorded use against the source, and correct what is wrong.',
  'warning.W01.remedy.end_unknown': 'State the day on which the funding ends, and the use month by month.',
  'warning.W02.title': '{subject}: the earmarked money ends in {year} while a plan lacks money',
  'warning.W02.reason.needs':
    'The reserved equity may be used through {date}. {plan} needs money after that, and none is decided.',
  'warning.W02.reason.may_need':
    'The reserved equity may be used through {date}. {plan} may need money after that, but the amount is unknown ' +
    'and none is decided.',
  'warning.W02.remedy':
    'Work out what {plan} costs, and request a decision on new money or on more time for the earmarked money.',
  'warning.W03.title': '{subject}: the requirement is not allocated',
  'warning.W03.title.unknown': '{subject}: it cannot be seen whether the requirement is allocated',
  'warning.W03.title.base_unchosen': '{subject}: nobody has chosen what the requirement is counted on',
  'warning.W03.title.base_unknown': '{subject}: nobody has chosen what the requirement is counted on',
  'warning.W03.reason.short':
    '{if}{condition}The requirement for {year} is {target}, but {allocated} is allocated to units. {missing} remains.',
  'warning.W03.reason.unknown':
    '{if}{condition}The requirement is {share} of a base with unknown amounts in {year}, and {allocated} is allocated.',
  'warning.W03.reason.base_unchosen':
    '{if}{condition}{share} is {net} if it is counted on the net of {year} and {gross} if it is counted on the ' +
    'gross cost. The base must be chosen, and {allocated} is allocated.',
  'warning.W03.reason.base_unknown':
    "{if}{condition}The requirement is {share}, but the base is not chosen and the budget's amounts for {year} " +
    'are not all known.',
  'warning.W03.remedy': 'Allocate what remains to units, or decide on another requirement.',
  'warning.W03.remedy.unknown': 'State the unknown amounts in the budget, and then allocate the requirement to units.',
  'warning.W03.remedy.base_unchosen':
    'Choose whether the requirement is counted on net or gross, and then allocate it to units.',
  'warning.W03.remedy.base_unknown':
    'Choose whether the requirement is counted on net or gross, and state the amounts that the budget lacks.',
  'warning.W04.title': '{year} is carried over, not decided',
  'warning.W04.title.copy': '{year} is a copy of {from_year}',
  'warning.W04.reason':
    'The amounts for {unit} in {year} stand in {subject}, but they are carried over without a decision of their ' +
    'own. The net is {amount}.',
  'warning.W04.reason.copy':
    'The amounts for {unit} in {year} are the same as in {from_year}, net {amount}. They stand in {subject} but ' +
    'are carried over, not decided.',
  'warning.W04.remedy': 'Work out the amounts for {year} and request a decision. Show them as carried over until then.',
  'warning.W05.title.rises': '{subject}: the rise has no amount',
  'warning.W05.title.falls': '{subject}: the fall has no amount',
  'warning.W05.reason.rises':
    'The source expects {what} to rise, but the amount is unknown and the plan has no line for it.',
  'warning.W05.reason.falls':
    'The source expects {what} to fall, but the amount is unknown and the plan has no line for it.',
  'warning.W05.remedy': 'Work out the amount and state it. Request a budget adjustment if the plan is to change.',
  'warning.W06.title': '{subject} lacks {missing}',
  'warning.W06.reason':
    'The project is not closed, but it lacks {missing}. So nobody can say when it is done or what remains.',
  'warning.W06.remedy': 'State {missing} for the project.',
  'warning.W07.title': '{subject}: {years} has neither phase nor money',
  'warning.W07.reason':
    '{before} ends by {ends} and {after} begins no earlier than {starts}. For {years} there is neither a phase ' +
    'nor decided money.',
  'warning.W07.remedy': 'Plan a phase for {years} with decided money, or move one of the phases so that they meet.',
  'warning.W08.title': 'New rent of {about}{amount} has no budget line',
  'warning.W08.title.part_year': '{subject}: the rent of {year} has no budget line',
  'warning.W08.title.rent_unknown': '{subject}: the rent of {year} is unknown and has no budget line',
  'warning.W08.title.funding_unknown': '{subject}: it cannot be seen whether the rent of {year} has money',
  'warning.W08.reason.falls':
    '{subject} costs {about}{amount} in {year}, but that year the net of {unit} is lowered by {change}. Decided ' +
    'money for the rent is {funded}.',
  'warning.W08.reason.rises':
    '{subject} costs {about}{amount} in {year}. That year the net of {unit} rises by {change}, but decided money ' +
    'for the rent is {funded}.',
  'warning.W08.reason.unchanged':
    '{subject} costs {about}{amount} in {year}, but the net of {unit} does not change. Decided money for the ' +
    'rent is {funded}.',
  'warning.W08.reason.no_plan':
    '{subject} costs {about}{amount} in {year}, but decided money for the rent is {funded}.',
  'warning.W08.reason.part_year':
    '{subject} costs {about}{amount} in the part of {year} that the lease runs, but decided money for the rent ' +
    'is {funded}.',
  'warning.W08.reason.rent_unknown':
    '{subject} has a rent in {year} that nobody has stated, and decided money for the rent is {funded}.',
  'warning.W08.reason.funding_unknown':
    '{subject} costs {about}{amount} in {year}. Money is decided, but it is unknown how much of it is for that year.',
  'warning.W08.reason.untold':
    '{subject} has a rent in {year} that has no budget line. Your role may not read the economy of the unit, so the amounts of its plan are not shown.',
  'warning.W08.remedy': 'Request a budget adjustment for the rent, or connect decided funding to the lease.',
  'warning.W08.remedy.rent_unknown':
    'State the rent, and then request a budget adjustment or connect decided funding to the lease.',
  'warning.W08.remedy.funding_unknown': 'State the amount, the first day and the last day of the decided funding.',
  'warning.W10.title': '{subject} lacks {missing}',
  'warning.W10.reason': 'The priority is in the plan, but it lacks {missing}. So it cannot be followed up.',
  'warning.W10.remedy': 'Connect {missing} to the priority in the thread.',
  'warning.W11.title.value': '{subject}: no value for {year}',
  'warning.W11.title.sex': '{subject}: women and men cannot be told apart in {year}',
  'warning.W11.reason.value':
    'The target is followed by {measure}, but there is no value for {year}. Whether it is being reached cannot be told.',
  'warning.W11.reason.sex':
    'The target counts people and is to be told for women and men, but for {year} the value for {missing} is missing.',
  'warning.W11.remedy':
    'State the value of the year, with its source. If it is not measured: say in the target how it will be.',
  'warning.W11.remedy.sex':
    'State the value for {missing}. If it cannot be had: say in the target that it is not told by sex.',
  'warning.W13.title': '{subject}: nobody has said what the activity is done with',
  'warning.W13.title.overdue': '{subject}: the activity should have been done by {date}',
  'warning.W13.title.lacking': '{subject}: the activity lacks resources',
  'warning.W13.title.undecided': '{subject}: the money of the activity is not decided',
  'warning.W13.reason.overdue': 'The activity was to be done by {date}, but is neither done nor stopped.',
  'warning.W13.reason.lacking': 'Resources are said to be lacking, and there is no decided money for the activity.',
  'warning.W13.reason.undecided': 'The activity is to be done with money of its own, but no funding of it is decided.',
  'warning.W13.reason.unsaid':
    'The activity is running, but nobody has said whether the budget holds it or it has money of its own, and no funding is decided.',
  'warning.W13.remedy': 'Say what the activity is done with, or link a decided funding to it.',
  'warning.W13.remedy.overdue': 'Say that the activity is done or stopped, or give it a new last day.',
  'warning.W14.title': '{subject}: the target cannot be measured',
  'warning.W14.reason': 'The target is a change in per cent, but it lacks {missing}.',
  'warning.W14.remedy': 'State {missing}, with a source.',
  'warning.W17.title': '{subject}: nobody owns the shared system',
  'warning.W17.reason': 'Several units use the system, but none of them answers for it.',
  'warning.W17.remedy': 'Name a unit that owns the system.',
  'warning.W20.title': '{subject} is in force without {missing}',
  'warning.W20.title.coming': '{subject} comes into force without {missing}',
  'warning.W20.title.coming_about': '{subject} comes into force without {missing}',
  'warning.W20.reason.in_force': 'In force since {date}, that is for {days} {day_word}, but without {missing}.',
  'warning.W20.reason.in_force_about': 'In force since {date} or earlier, but without {missing}.',
  'warning.W20.reason.today': 'Comes into force today, {date}, but without {missing}.',
  'warning.W20.reason.coming': 'Comes into force on {date}, in {days} {day_word}, but without {missing}.',
  'warning.W20.reason.coming_about': 'Comes into force by {date}, in at most {days} {day_word}, but without {missing}.',
  'warning.W20.remedy': 'Add {missing} to the item in the law watch.',
  'warning.W22.title': '{subject}: the lease ends without {missing}',
  'warning.W22.reason.ending':
    'Notice is given on the lease or it has ended, but it lacks {missing}. So the plan cannot count on the rent ' +
    'to end.',
  'warning.W22.reason.leaving':
    'The premises are to be left according to {change}, but the lease lacks {missing}. So the plan cannot count ' +
    'on the rent to end.',
  'warning.W22.remedy': 'State {missing} for the lease.',
  'warning.W23.title': '{subject}: the cost is not shared out',
  'warning.W23.reason.missing': '{count} more {unit_word} the service, but nobody has stated who pays what.',
  'warning.W23.reason.sum': '{count} more {unit_word} the service, but the shares come to {share} instead of 100 %.',
  'warning.W23.remedy': 'State the share that each unit pays. Together the shares are to be 100 %.',
  'warning.W26.title.ends': '{subject}: a lease ends in a period without changes',
  'warning.W26.title.may_end': '{subject}: a lease may end in a period without changes',
  'warning.W26.reason.ends':
    'The plan says that nothing changes in {years}, but {count} {lease_word} then ({leases}), the earliest on {date}.',
  'warning.W26.reason.may_end':
    'The plan says that nothing changes in {years}, but the end date is unknown for {count} {lease_word} ({leases}).',
  'warning.W26.remedy': 'State an end date or an extension for the leases, or write the change into the plan.',
  'warning.W27.title.differs': '{subject}: the table does not add up',
  'warning.W27.title.undecided': '{subject}: the table cannot be checked',
  'warning.W27.reason.differs':
    'The source states that {measure} of {year} is {stated}, but the entries come to {sum}. They differ by {amount}.',
  'warning.W27.reason.undecided':
    'The source states that {measure} of {year} is {stated}, but {count} {entry_word} of unknown amount. The ' +
    'known ones come to {sum}.',
  'warning.W27.remedy.differs': 'Correct the entry that is wrong, or the total that the source states.',
  'warning.W27.remedy.undecided': 'State the amounts that are unknown.',
  'warning.W28.title.larger': '{subject} {year} looks written in the wrong unit',
  'warning.W28.title.smaller': '{subject} {year} looks written in the wrong unit',
  'warning.W28.title.sign': '{subject} {year} looks to have the wrong sign',
  'warning.W28.reason.larger':
    'The amount for {unit} in {year} is {amount}, about a thousand times more than in other years ({typical}).',
  'warning.W28.reason.smaller':
    'The amount for {unit} in {year} is {amount}, about a thousandth of other years ({typical}).',
  'warning.W28.reason.sign':
    'The amount for {unit} in {year} is {amount}, but all other years have the opposite sign, for instance {typical}.',
  'warning.W28.remedy':
    'Check in {set} whether the amount is written in kronor, thousands or millions, and correct what is wrong.',
  'warning.W28.remedy.sign': 'Check the sign in {set}. Costs are written with plus and revenue with minus.',
  'warning.W29.title': '{subject}: the two sides do not agree in {year}',
  'warning.W29.reason':
    '{buyer} has {cost} as cost and {seller} has {revenue} as revenue. They differ by {apart}, and the bound is {allowed}.',
  'warning.W29.reason.unanswered':
    '{buyer} has {cost} against {seller}, but no member of the group answers to that counterparty. The amount is not taken out.',
  'warning.W29.reason.untold':
    "Two members of the group have different amounts with each other in {year}. Your role may not read the unit's economy, so the amounts are not shown.",
  'warning.W29.remedy':
    'Compare the entries of the two sides and correct the one that is wrong. The difference is never filled in by itself.',
  'warning.W29.remedy.unanswered': 'Say among the members of the group which unit answers to the counterparty.',
  'warning.W30.title.worse': '{subject}: the forecast has become worse since the last round',
  'warning.W30.title.better': '{subject}: the forecast has become better since the last round',
  'warning.W30.title.views': '{subject}: the two views of the year differ',
  'warning.W30.reason.worse':
    'The net of {year} was expected to be {other} in {before} and {now} in {round}. That is {apart} more, and the bound is {allowed}.',
  'warning.W30.reason.better':
    'The net of {year} was expected to be {other} in {before} and {now} in {round}. That is {apart} less, and the bound is {allowed}.',
  'warning.W30.reason.views':
    'The committee expects a net of {now} in {year} and the executive office {other}. They are {apart} apart, and the bound is {allowed}.',
  'warning.W30.reason.untold':
    'The forecast of {year} has moved, or the views of the committee and the executive office differ. Your role may not read the forecast, so the amounts are not shown.',
  'warning.W30.remedy': 'Ask the unit what has happened, and write cause and measure on the lines that have changed.',
  'warning.W30.remedy.views':
    'Go through the lines where the views differ. Both are kept, but the reasons should be understood.',
  'warning.W31.title': '{subject}: decided during the year without financing',
  'warning.W31.reason.known':
    'The council decided on {date} on {amount} that is for {year} already, but how the spending is financed is not ' +
    'stated (Local Government Act, ch. 11 s. 15).',
  'warning.W31.reason.unknown':
    'The council decided on {date} on money that is for {year} already. The amount is unknown, and how the spending is ' +
    'financed is not stated (Local Government Act, ch. 11 s. 15).',
  'warning.W31.remedy': 'Say where the money is taken from, in the funding or in a new decision.',
  'warning.W32.title.deficit': 'Balance requirement {year}: the deficit has no plan',
  'warning.W32.title.reserve': 'Balance requirement {year}: too much is put into the result reserve',
  'warning.W32.reason.deficit':
    'The result of the balance requirement is {result}. It is to be restored by {by} (Local Government Act, ch. 11 s. 12), but no year is stated.',
  'warning.W32.reason.late':
    'The result of the balance requirement is {result}. It is to be restored by {by} (Local Government Act, ch. 11 s. 12), but the plan is {planned}.',
  'warning.W32.title.late': 'Balance requirement {year}: the deficit is restored too late',
  'warning.W32.reason.reserve':
    '{reserved} is put into the result reserve, but at most {room} may be (Local Government Act, ch. 11 s. 14).',
  'warning.W32.title.unstated': 'Balance requirement {year}: what the reserve moves is not stated',
  'warning.W32.reason.unstated':
    'The result after balance adjustments is {result}, but it is not stated how much is put into or taken out of the ' +
    'result reserve. A deficit is to be restored by {by} (Local Government Act, ch. 11 s. 12).',
  'warning.W32.reason.untold':
    'The balance requirement of {year} is not met. Your role may not read the economy of the whole city, so the amounts are not shown.',
  'warning.W32.remedy': 'Decide how the deficit is restored, and write the year in the balance requirement.',
  'warning.W32.remedy.unstated': 'State what is put into the reserve and taken out of it, 0 for nothing.',
  'warning.W32.remedy.reserve': 'Put less into the reserve, or try the amounts that the room rests on.',
  'warning.W38.title.prices': "{subject}: the line is in another year's prices",
  'warning.W38.title.old': '{subject}: the calculation is more than twelve months old',
  'warning.W38.title.cost': '{subject}: the outlay is higher than what was decided',
  'warning.W38.reason.prices':
    'The line is in the prices of {own}, but most lines of {set} are in the prices of {common}. They cannot be added.',
  'warning.W38.reason.old': 'The amounts come from a calculation made on {date}, but are used for coming years.',
  'warning.W38.reason.cost':
    'The outlay is {now} in the plan. The decision is for {decided}, and at most {allowed} more is allowed without a new one.',
  'warning.W38.remedy.prices': 'Restate the line in the same prices as the others, and say the price year.',
  'warning.W38.remedy.old': 'Make the calculation anew, and say which day it was made.',
  'warning.W38.remedy.cost': 'Ask for a new decision on the investment, or reduce it.',
  'warning.W40.title.unit': '{subject} has not handed in {document}',
  'warning.W40.title.sections': '{subject}: obligatory sections are empty',
  'warning.W40.reason.unit': '{subject} was to hand in {document} by {date}. That is {days} {day_word} ago.',
  'warning.W40.reason.sections':
    'The document is to be handed in by {date}, without text in {count} {section_word} that must be there: {sections}.',
  'warning.W40.remedy.unit': 'Hand in the document, or say in the round why the unit need not.',
  'warning.W40.remedy.sections': 'Write the sections, or mark that there is nothing to report.',
  'warning.W41.title': 'The assumption must be looked at again: {subject}',
  'warning.W41.reason': 'The assumption was to be looked at on {date}, but the plan still rests on it.',
  'warning.W41.remedy': 'Compare the assumption with what has happened, and state a new value or a new date.',
  'warning.W44.title': '{subject}: so few answers that somebody could be recognised',
  'warning.W44.title.unknown': '{subject}: how many have answered is not stated',
  'warning.W44.title.difference': '{subject}: a hidden share can be worked out',
  'warning.W44.title.pay': '{subject}: a pay could be recognised',
  'warning.W44.reason.few': 'The share is shown though fewer than {least} have answered.',
  'warning.W44.reason.unknown':
    'The share is shown, but the number of answers is unknown. Whether at least {least} have answered cannot be told.',
  'warning.W44.reason.difference':
    'The share is hidden since fewer than {least} have answered, but it can be worked out from the share of all and that ' +
    'of the other sex.',
  'warning.W44.reason.pay': 'The group has fewer than {least} posts, so its mean pay is nearly the pay of one person.',
  'warning.W44.remedy': 'Remove the share, or tell the question for a larger area.',
  'warning.W44.remedy.unknown': 'State how many have answered.',
  'warning.W44.remedy.difference': 'Remove the share of the other sex as well, or show only all.',
  'warning.W44.remedy.pay': 'Merge the group with another, or state one pay for several groups together.',
  'warning.W45.title.near': 'A date set by law is near: {subject}',
  'warning.W45.title.passed': 'A date set by law has passed: {subject}',
  'warning.W45.reason.near':
    'By {law} it must be done by {date}. That leaves {days} {day_word}, and the step is not marked as done.',
  'warning.W45.reason.passed':
    'By {law} it was to be done by {date}. That is {days} {day_word} ago, and the step is not marked as done.',
  'warning.W45.remedy': 'Complete the step and state the day it was done.',
  'warning.W46.title': '{subject}: the same need of premises is described in two ways',
  'warning.W46.reason':
    '{subject} says that the need {direction} in {years}, but {other} says that it {other_direction} in {other_years}.',
  'warning.W46.remedy': 'Settle which of the two holds, and correct the other.',
  'warning.W47.title': '{subject} {years} is a proposal, not a decision',
  'warning.W47.title.requested_after': '{subject} {years} has no decided money',
  'warning.W47.reason.proposed':
    'The work is planned to go on in {years}, but the money for that time is only proposed.',
  'warning.W47.reason.proposed_after':
    'The work is planned to go on in {years}, but the decided money reaches through {date}. The rest is only proposed.',
  'warning.W47.reason.requested_after':
    'The work is planned to go on in {years}, but the decided money ended on {date}. New money is requested or ' +
    'needed, but not decided.',
  'warning.W47.remedy': 'Request a decision on the funding, or plan for the work to end when the decided money does.',
  'warning.W48.title.near': '{subject}: the money must be decided by {date}',
  'warning.W48.title.passed': '{subject}: the day to decide on the money has passed',
  'warning.W48.reason.near': '{funding} is not decided, and {days} {day_word} remain until {date}.',
  'warning.W48.reason.passed': '{funding} was to be decided by {date}, but is not {days} {day_word} later.',
  'warning.W48.remedy': 'Put the matter forward for decision, or change the plan so that it does not need the money.',
  'warning.W50.title': '{subject}: figures have changed since the decision',
  'warning.W50.reason':
    "In the decided version, number {version}, {count} {figure_word} not agree with today's. The first is " +
    '{figure}: {frozen} when decided, {now} now.',
  'warning.W50.reason.untold':
    "In the decided version, number {version}, {count} {figure_word} not agree with today's. Your role may not read what " +
    'the first rests on, so the amounts are not told here.',
  'warning.W50.remedy': 'Put a new version forward for decision, or correct what was changed by mistake.',
  'warning.word.about': 'about ',
  'warning.word.and': 'and',
  'warning.word.annual_report': 'the annual report',
  'warning.word.baseline_value': 'a baseline value',
  'warning.word.baseline_year': 'a baseline year',
  'warning.word.budget_submission': 'its budget submission',
  'warning.word.condition': 'Condition: ',
  'warning.word.day': 'day',
  'warning.word.days': 'days',
  'warning.word.end_date': 'an end date',
  'warning.word.entries_of_unknown': 'entries are',
  'warning.word.entry_of_unknown': 'entry is',
  'warning.word.figure_differs': 'figure does',
  'warning.word.figures_differ': 'figures do',
  'warning.word.goal': 'a goal',
  'warning.word.indicator': 'an indicator',
  'warning.word.lease': 'lease',
  'warning.word.lease_ends': 'lease ends',
  'warning.word.leases': 'leases',
  'warning.word.leases_end': 'leases end',
  'warning.word.men': 'men',
  'warning.word.money': 'money',
  'warning.word.need_constant': 'is unchanged',
  'warning.word.need_falls': 'falls',
  'warning.word.need_rises': 'rises',
  'warning.word.operational_plan': 'its operational plan',
  'warning.word.owner': 'an owner',
  'warning.word.plan': 'an action plan',
  'warning.word.premises_plan': 'its premises plan',
  'warning.word.saving': 'a saving',
  'warning.word.section': 'section',
  'warning.word.sections': 'sections',
  'warning.word.target_value': 'a target value',
  'warning.word.tertial_report_1': 'tertial report 1',
  'warning.word.tertial_report_2': 'tertial report 2',
  'warning.word.the_cost': 'costs',
  'warning.word.the_inflow': 'investment receipts',
  'warning.word.the_investment_net': 'the investment net',
  'warning.word.the_law': 'law',
  'warning.word.the_net': 'the net',
  'warning.word.the_outlay': 'investment outlay',
  'warning.word.the_revenue': 'revenue',
  'warning.word.unit_uses': 'unit uses',
  'warning.word.units_use': 'units use',
  'warning.word.women': 'women',
}

export const messages: Record<keyof typeof messagesSv, MessageText> = {
  'warning.not_there': {
    what: 'The warning {code} for {subject} is not there right now.',
    remedy: 'Load the list again. It may be solved, or concern something else.',
  },
  'warning.unknown_code': { what: 'There is no warning called {code}.', remedy: 'Choose among {known}.' },
  'warning.acknowledged': {
    what: '{by} has already taken a stand on the warning {code}.',
    remedy: 'Read the acknowledgement {id} and change that one instead.',
  },
  'warning.show_again_passed': {
    what: 'The date {date} has already been.',
    remedy: 'Choose a day in the future, or leave the field empty.',
  },
}
