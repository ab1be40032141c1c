/** Every "no" that the hall can say, by its stable code. Screens hold a text for each in both languages. */
export const REFUSAL_CODES = [
  // the wire
  'malformed', // the message is not what its schema asks; data.issues says where
  'unknownCommand',
  'unknownView',
  'unknownQuery',
  'tooManyRequests',
  'tooLarge',
  // who may do what
  'notSignedIn',
  'deviceNotApproved',
  'mayNot', // the role has no right to this
  'notYourCounter', // the command names another counter than the actor's post
  'notYourTicket', // the ticket is at another counter
  'onlyIntegrators', // a field that only an integrator may send
  'wrongPin',
  'signInLocked', // too many wrong PINs; data.until
  'postTaken', // somebody else is signed in here; data.staff
  'signedInElsewhere', // this person is at another post; data.post
  'wrongPost', // this role does not work at this post
  // what is named is not there
  'unknownService',
  'unknownTicket',
  'unknownVisit',
  'unknownCounter',
  'unknownQueue',
  'unknownClass',
  'unknownStep',
  'unknownItem',
  'unknownDocument',
  'unknownAlert',
  'unknownPrinter',
  'unknownPrintJob',
  'unknownStaff',
  'unknownDevice',
  'unknownPairingCode',
  'unknownHall',
  // the door
  'documentsMissing', // data.missing
  'notForThisPerson', // the service is not done for an agent or a company
  'nothingMissing', // a refusal without a reason is none
  'notElsewhere', // no terminal, online channel or hall for this service
  'classByStaffOnly',
  'appointmentByStaffOnly',
  'onlyByTheList', // the class belongs to those on its list; data.classId
  'notOnTheList', // data.entryId
  'alreadyListed', // data.entryId, data.endsOn
  'unknownGrounds', // data.grounds
  'endsInThePast', // data.endsOn
  'hallClosed',
  // calling
  'nobodyWaiting',
  'counterBusy', // a ticket is called or served here; data.number
  'documentsHeld', // data.items
  'deskNotReady',
  'notInThisState', // the ticket's life does not allow it; data.status
  'calledTooSoon', // data.waitSeconds
  'notCalledEnough', // data.calls, data.needed
  'returnedAlready',
  'pushBackNotOffered', // this hall does not offer more time, or the ticket waits for one counter
  'pushBackUsedUp', // data.times
  'nobodyBehind', // more time was asked for and nobody stands behind; data.number
  'sameCounter',
  'counterDoesNotServe', // the target counter does not serve this queue
  'badTime', // an integrator's time outside the business day or in the future
  // the desk
  'stepsOpen', // data.steps
  'stepRequired',
  'stepNotNow', // data.current
  'stepNeedsDeed', // the step is done by its own action: take, print, sign, pay, give back; data.kind
  'notHeld',
  'alreadyHeld',
  'slipNotPrinted',
  'amountAbsurd',
  'receivedBelowDue', // data.short
  'receivedNotExact', // card and mobile payments are exact
  'noPayment',
  'paymentOpen', // change not yet said and given
  'changeDiffers', // data.change
  'amountUnexplained', // not the usual amount, and no reason; data.usual
  'drawerOpen', // this clerk has an open drawer already
  'noDrawer',
  'moreThanInDrawer', // data.most
  'differenceUnexplained', // data.difference, in fen
  'moreThanPaid', // data.most
  'saidAloudFirst', // money goes back in silence
  'noLegOpen', // no service is being served on this ticket
  'legOpen', // the present service is not finished yet
  'seatLeft', // the clerk is away from the seat
  'seatNotLeft',
  'apologyDue', // back at the seat, the apology comes before anything else
  'apologyFirst', // a mistake is corrected after the apology
  'consentMissing', // the customer has not agreed that the seat is left
  'counterMissing', // a customer is sent to an exact counter or not at all
  'counterNotIdle', // data.counter
  'ratingOver', // the next customer is at the counter, or it is too long ago
  'stillServing', // signing out in mid-visit
  'onBreak', // the counter is away; the break has to end first
  'nobodyAtPost', // nobody is signed in at this counter
  'skillLacking', // the counter's own line asks for a skill that this person does not have; data.skill
  'unknownSkill', // data.skill
  'adviceOver', // the hall has moved on since this advice was given
  // control
  'evacuation', // the hall is being evacuated: no number, no call
  'noEvacuation',
  'unknownCause',
  'planRunning', // data.cause
  'noPlan',
  // paper, people, machine
  'receiptNotReprinted', // money receipts are not printed again here
  'printJobOver',
  'staffExists',
  'lastManager',
  'alertTaken',
  'diskFull',
  'ledgerUnwritable',
  'internal', // a fault of ours; data.ref names the log line
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A refusal on the wire: the code, and what a screen needs to say it well. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly data?: Readonly<Record<string, unknown>>;
}
