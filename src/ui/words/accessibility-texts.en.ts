import type { accessibilityTexts as accessibilityTextsSv } from './accessibility-texts.sv.ts'

export const accessibilityTexts: Record<keyof typeof accessibilityTextsSv, string> = {
  accessibility: 'Accessibility',
  accessibility_lead: 'How accessible the service is, what is not tested, and how to tell us when something fails.',
  scope_head: 'What the statement covers',
  scope_text:
    '{city} is responsible for the service. The statement covers Riktning: the pages that everybody can read, the page where one signs in, and the tool that the planners of the city work in. Everybody should be able to use them.',
  scope_nobody: 'The city that uses the service',
  status_head: 'How accessible is the service?',
  status_text:
    'The service complies in part with the Swedish act (2018:1937) on the accessibility of digital public services. We know of nothing that breaks the requirements, which are WCAG at level AA, but not everything is tested. So we do not say that it complies in full.',
  gaps_head: 'What is not tested or not accessible',
  gap_aids: 'The service is not tested with screen readers, voice control or screen magnifiers.',
  gap_people: 'Nobody with a disability has taken part in the testing.',
  gap_files:
    'The PDF files are tagged, and the tags are checked automatically. The Word files have headings and table headers. Neither has been read with assistive technology.',
  gap_tables: 'Wide tables are read by scrolling sideways inside their frame. It can be done with the keyboard.',
  gap_guide: 'The guide is in Swedish only.',
  gap_own: 'Texts that the city writes are not tested here. The city is responsible for them.',
  gap_burden: 'Nothing is left out as a disproportionate burden, and nothing is counted as content outside the law.',
  tested_head: 'How the service is tested',
  tested_machine:
    'An automatic check (axe-core, WCAG 2.0 to 2.2 at levels A and AA, and best practice) goes through the pages and their states, light and dark, 1,440 and 390 pixels wide. It finds no faults and is made with every change of the program.',
  tested_keyboard:
    'Automatic tests in the browser Chromium do several of the most important tasks with the keyboard alone, and see that focus goes where it should.',
  tested_zoom:
    'The pages that are read the most are tried at 400 percent, and no page is wider than a screen of 320 pixels.',
  tested_self:
    'The assessment is made by those who make the program themselves. It was made on {date}, when the statement was also last changed, and holds for the program as it was then. The city goes through it at least once a year.',
  report_head: 'Tell us when something is in your way',
  report_text:
    'Say what you could not read or do. You can also ask for the content in another form. You need not sign in or say who you are.',
  report_city: 'Which city is it about?',
  report_title: 'What is it about?',
  report_where: 'Where in the service?',
  report_where_hint: 'optional, an address or the name of the page',
  report_description: 'What happened, and what would you have needed?',
  report_contact: 'How do we reach you?',
  report_contact_hint: 'optional, only if you want an answer',
  report_public:
    'What you write is kept by the city, also in the history of the register, and becomes a public document. Write nothing sensitive that is not needed.',
  report_signed_in: 'You are signed in as {name}. Your name is kept with the report. Sign out first to be anonymous.',
  report_send: 'Send the report',
  report_sent: 'The report has been received',
  report_sent_why:
    'The administrator of the city sees it. Its reference is {id}, if you want to get in touch about it.',
  report_another: 'Write another report',
  report_missing_title: 'Say in a few words what it is about.',
  report_missing_description: 'Say what happened.',
  supervision_head: 'Supervision',
  supervision_text:
    'The Agency for Digital Government (Digg) supervises the act. If you are not content with how the city takes care of your report, you can turn to them.',
  supervision_link: 'Report to Digg that a service is not accessible (in Swedish)',
}
