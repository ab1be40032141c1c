import { money, plural } from './format.ts';
import type { RefusalTable } from './refusal-words.ts';
import { amount, of, postIn } from './refusal-words.ts';

const POSTS = {
  counter: 'counter',
  greeter: 'greeter',
  manager: 'manager board',
  printers: 'printers',
  kiosk: 'kiosk',
};

const notThere = (thing: string) => ({
  what: `There is no such ${thing}.`,
  next: 'It may have changed a moment ago. Look at the screen again and retry.',
});
const stale = 'Reload this page; it may be an old version.';
const nothingChanged = 'Nothing was changed.';
const noMoney = 'No payment was recorded.';

/** Every refusal in English. */
export const REFUSALS_EN: RefusalTable = {
  malformed: {
    what: 'Something that was entered is not as it has to be.',
    next: 'Check it and try again.',
    safe: nothingChanged,
  },
  unknownCommand: { what: 'The hall does not know this action.', next: stale },
  unknownView: { what: 'The hall does not know this screen.', next: stale },
  unknownQuery: { what: 'The hall does not know this question.', next: stale },
  tooManyRequests: { what: 'That was too often in a short time.', next: 'Wait a few seconds and try again.' },
  tooLarge: { what: 'That was too long to be taken.', next: 'Make it shorter and try again.', safe: nothingChanged },

  notSignedIn: { what: 'Nobody is signed in at this post.', next: 'Sign in with your staff number and PIN.' },
  deviceNotApproved: {
    what: 'This device has not been approved yet.',
    next: 'A manager enters its pairing code on the manager board.',
  },
  mayNot: { what: 'Your role does not include this.', next: 'If it is needed, ask the duty manager.' },
  notYourCounter: { what: 'This is meant for another counter.', next: 'Do it at that counter.' },
  notYourTicket: {
    what: (data) =>
      of(data, 'counter') ? `This number is at counter ${of(data, 'counter')}.` : 'This number is at another counter.',
    next: 'Leave it to that counter, or have it transferred to you.',
  },
  onlyIntegrators: { what: 'Only connected systems may send this.', next: 'Leave it out and try again.' },
  wrongPin: {
    what: 'The staff number or PIN is not right.',
    next: 'Enter them again. After several wrong attempts, sign-in is locked for a while.',
  },
  signInLocked: {
    what: 'Too many wrong PINs: sign-in is locked for a while.',
    next: (data) =>
      `Try again in about ${plural(amount(data, 'minutes'), 'minute', 'minutes')}, or have a manager set a new PIN.`,
  },
  postTaken: {
    what: (data) => `Staff ${of(data, 'staff')} is signed in at this post.`,
    next: 'They need to leave the post first.',
  },
  signedInElsewhere: {
    what: (data) => `You are signed in at ${postIn(data, POSTS) || 'another post'}.`,
    next: 'Leave that post first.',
  },
  wrongPost: {
    what: 'Your role does not work at this post.',
    next: 'Sign in at another post, or have a manager change your role.',
  },

  unknownService: notThere('service'),
  unknownTicket: notThere('number'),
  unknownVisit: notThere('visit'),
  unknownCounter: notThere('counter'),
  unknownQueue: notThere('queue'),
  unknownClass: notThere('customer class'),
  unknownStep: notThere('step'),
  unknownItem: notThere('item'),
  unknownDocument: notThere('document'),
  unknownAlert: { what: 'This alert is over.', next: 'Nothing is left to do.' },
  unknownPrinter: notThere('printer'),
  unknownPrintJob: notThere('print job'),
  unknownStaff: { what: 'This staff number does not exist or is not active.', next: 'Check it, or ask a manager.' },
  unknownDevice: notThere('device'),
  unknownPairingCode: {
    what: 'No device is showing this pairing code.',
    next: 'Read the six digits that the device shows now and enter them again.',
  },
  unknownHall: notThere('hall'),

  documentsMissing: {
    what: 'The documents are not complete.',
    next: 'Tick what the customer has, or give them a list of what to bring.',
  },
  notForThisPerson: {
    what: 'This service cannot be done by this kind of visitor.',
    next: 'Give the reason, and say who may come for it.',
  },
  nothingMissing: {
    what: 'Nothing is missing, so there is no reason to decline.',
    next: 'Give the customer a number.',
  },
  notElsewhere: {
    what: 'This service cannot be done in that way.',
    next: 'Give a number here, or choose a hall nearby.',
  },
  appointmentByStaffOnly: { what: 'A number with an appointment is given by staff.', next: 'Please ask the greeter.' },
  onlyByTheList: {
    what: 'This class is for customers on its list alone.',
    next: 'Look the customer up by telephone number; otherwise give an ordinary number.',
  },
  notOnTheList: {
    what: 'This entry is not on the list, or its time is over.',
    next: 'Look the customer up again; otherwise give an ordinary number.',
  },
  alreadyListed: {
    what: 'This telephone number is on the list already.',
    next: 'End that entry first if something about it has changed.',
  },
  unknownGrounds: { what: 'These grounds are not in the pack.', next: 'Choose one of those listed.' },
  endsInThePast: { what: 'That day is over.', next: 'Choose today or a later day.' },
  classByStaffOnly: { what: 'Only staff may choose this class.', next: 'Please ask the greeter.' },
  hallClosed: { what: 'No numbers are given at this hour.', next: 'Please come during opening hours.' },

  nobodyWaiting: { what: 'Nobody is waiting.', next: 'You can call as soon as somebody has a number.' },
  counterBusy: {
    what: (data) => `Number ${of(data, 'number')} is still at this counter.`,
    next: 'Finish it, set it aside or transfer it first.',
  },
  documentsHeld: {
    what: 'Not everything of the customer’s has been handed back.',
    next: 'Hand back each item with both hands and confirm it on the screen.',
  },
  deskNotReady: { what: 'The desk is not ready yet.', next: 'Tidy it, then confirm that it is ready.' },
  notInThisState: {
    what: (data) =>
      of(data, 'number')
        ? `Number ${of(data, 'number')} does not allow this now.`
        : 'The number does not allow this now.',
    next: 'Look at the screen again and decide what is next.',
  },
  calledTooSoon: {
    what: 'This number was called a moment ago.',
    next: (data) =>
      `Give the customer ${plural(amount(data, 'waitSeconds'), 'more second', 'more seconds')} to walk over.`,
  },
  notCalledEnough: {
    what: (data) => `This number has been called only ${plural(amount(data, 'calls'), 'time', 'times')}.`,
    next: (data) => `It can be marked as not here after ${plural(amount(data, 'needed'), 'call', 'calls')}.`,
  },
  returnedAlready: {
    what: 'This number has come back once already.',
    next: 'Give the customer a new number and say why.',
  },
  pushBackNotOffered: {
    what: 'More time cannot be given for this number.',
    next: 'Please come when it is called, or speak to us.',
  },
  pushBackUsedUp: {
    what: 'More time has been given as often as it can be.',
    next: 'Please come when the number is called; a missed call can be made good once.',
  },
  nobodyBehind: {
    what: 'Nobody stands behind this number, so nobody can go first.',
    next: 'Please come when it is called, or speak to us.',
  },
  sameCounter: { what: 'The number is at this counter already.', next: 'Choose another counter.' },
  counterDoesNotServe: {
    what: 'That counter does not serve this queue.',
    next: 'Choose a counter or queue that does.',
  },
  badTime: { what: 'The time is outside this business day or in the future.', next: 'Correct it and send it again.' },

  stepsOpen: { what: 'Some steps are not done yet.', next: 'Do the steps that the screen marks first.' },
  stepRequired: { what: 'This step cannot be skipped.', next: 'Do it, then go on.' },
  stepNotNow: { what: 'It is not this step’s turn yet.', next: 'Do the current step first.' },
  stepNeedsDeed: {
    what: 'This step is done by doing it.',
    next: 'Use its own button: take, print, sign, pay or hand back.',
  },
  notHeld: { what: 'You do not hold this item.', next: 'Look at the list again.' },
  alreadyHeld: { what: 'This item is recorded as taken already.', next: 'Nothing is left to do.' },
  slipNotPrinted: { what: 'The business slip has not been printed.', next: 'Print it, then ask for the signature.' },
  amountAbsurd: { what: 'The amount is too large to be true.', next: 'Check it and enter it again.', safe: noMoney },
  receivedBelowDue: {
    what: (data) => `${money(amount(data, 'short'))} is missing from what was received.`,
    next: 'Ask for the rest, then confirm.',
    safe: noMoney,
  },
  receivedNotExact: {
    what: 'Card and mobile payments have to be exact.',
    next: 'Take the amount that is due.',
    safe: noMoney,
  },
  noPayment: { what: 'There is no payment to complete.', next: 'Enter what was received first.' },
  paymentOpen: {
    what: 'The change has not been said and handed over.',
    next: 'Say the amount, hand it over, then confirm.',
  },
  changeDiffers: {
    what: (data) => `The change is ${money(amount(data, 'change'))}.`,
    next: 'Count it again, then confirm.',
    safe: 'What was received stays recorded.',
  },
  noLegOpen: { what: 'No service is open on this number.', next: 'Start or add a service first.' },
  legOpen: { what: 'The present service is not finished.', next: 'Complete its steps first.' },
  evacuation: {
    what: 'The hall is being evacuated: no number is given or called.',
    next: 'Help everybody out. It goes on in the same order.',
    safe: 'Every number keeps its place.',
  },
  noEvacuation: { what: 'The hall is not being evacuated.', next: 'You can go on.' },
  unknownCause: { what: 'The plan knows no such cause.', next: stale },
  planRunning: { what: 'The emergency plan is running already.', next: 'Work through its steps, or end it first.' },
  noPlan: { what: 'No emergency plan is running.', next: 'Start it if it is needed.' },
  seatLeft: { what: 'You are away from the seat, the visit pauses.', next: 'Press “I am back” first.' },
  seatNotLeft: { what: 'The seat was not left.', next: 'You can go on.' },
  apologyDue: {
    what: 'You have just come back and not apologised yet.',
    next: 'Thank the customer for waiting, then go on.',
  },
  apologyFirst: {
    what: 'The apology comes before the correction.',
    next: 'Apologise in person, tick it, then correct.',
  },
  consentMissing: {
    what: 'The customer has not agreed to your leaving.',
    next: 'Without consent stay seated and have a colleague bring it.',
  },
  counterMissing: { what: 'No counter is named.', next: 'Choose the exact counter.' },
  counterNotIdle: {
    what: (data) => `Counter ${of(data, 'counter')} is not free now.`,
    next: 'Choose a free one, or ask the person to wait.',
  },
  ratingOver: { what: 'This visit can no longer be rated.', next: 'Tell any of our colleagues in the hall.' },
  amountUnexplained: {
    what: 'This is not the usual amount, and no reason is given.',
    next: 'Write the reason, then confirm.',
    safe: noMoney,
  },
  drawerOpen: { what: 'You have an open cash drawer already.', next: 'Count it and hand it over first.' },
  noDrawer: { what: 'You have no open cash drawer.', next: 'Count the float and open the drawer.' },
  moreThanInDrawer: { what: 'There is not so much in the drawer.', next: 'Check the amount.' },
  differenceUnexplained: {
    what: 'The count differs from what ought to be there.',
    next: 'Count once more; if it still differs, write why.',
  },
  moreThanPaid: { what: 'That is more than was paid.', next: 'Check the amount.', safe: 'Nothing was paid back.' },
  saidAloudFirst: { what: 'The amount has not been said aloud.', next: 'Say it, count it out, then confirm.' },
  stillServing: { what: 'A customer is still at this counter.', next: 'Finish the number, then leave the post.' },
  onBreak: { what: 'This counter is on a break.', next: 'End the break, then call the next number.' },
  nobodyAtPost: { what: 'Nobody is signed in at this counter.', next: 'Look at the board again; they may have left.' },
  skillLacking: {
    what: 'The work of this counter needs a skill that this person is not recorded for.',
    next: 'Choose somebody else, give the counter other lines first, or have the hall manager record the skill.',
  },
  adviceOver: {
    what: 'The hall has moved on since this advice was given.',
    next: 'Look at the advice as it stands now.',
  },
  unknownSkill: { what: 'This hall knows no such skill.', next: stale },

  receiptNotReprinted: { what: 'Money receipts are not printed again here.', next: 'Ask the duty manager.' },
  printJobOver: { what: 'This print job is over.', next: 'Nothing is left to do.' },
  staffExists: { what: 'This staff number is in use.', next: 'Choose another one.' },
  lastManager: { what: 'This is the last hall manager.', next: 'Name another hall manager first.' },
  alertTaken: {
    what: (data) =>
      of(data, 'by') ? `Staff ${of(data, 'by')} is seeing to this already.` : 'Somebody is seeing to this already.',
    next: 'Nothing is left to do.',
  },
  diskFull: {
    what: 'The disk is full; nothing new can be recorded.',
    next: 'The duty manager needs to free some space.',
    safe: 'Everything stored is safe.',
  },
  ledgerUnwritable: {
    what: 'The ledger cannot be written at the moment.',
    next: 'Please tell the duty manager.',
    safe: 'Everything stored is safe.',
  },
  internal: {
    what: 'Something went wrong on our side, and this was not done.',
    next: (data) =>
      `Try again. If it stays so, tell the administrator${of(data, 'ref') && ` this number: ${of(data, 'ref')}`}.`,
    safe: 'Everything recorded before is there.',
  },
};
