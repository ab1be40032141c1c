// For each command an input that its schema accepts. What it names need not be there.
import type { CommandInput, CommandName } from '../../contract/commands.ts';

const TRIAGE = { serviceId: 'recharge', comesAs: 'owner', language: 'en' } as const;
const ticketId = 'no-such-ticket';

export const PLAUSIBLE: { readonly [N in CommandName]: CommandInput<N> } = {
  issueTicket: TRIAGE,
  refuseService: { ...TRIAGE, serviceId: 'plan-change', printBringList: true },
  divertVisit: { ...TRIAGE, to: 'terminal' },
  returnTicket: { ticketId },
  cancelTicket: { ticketId, reason: 'gaveUp' },
  changeLanguage: { ticketId, language: 'zh-CN' },
  callNext: {},
  callTicket: { ticketId, reason: 'feels unwell' },
  callAgain: { ticketId },
  markMissing: { ticketId },
  startService: { ticketId },
  parkTicket: { ticketId, reason: 'fetches a form' },
  resumeTicket: { ticketId },
  transferTicket: { ticketId, to: { counter: '9' } },
  confirmStep: { ticketId, step: 'need' },
  skipStep: { ticketId, step: 'offer', reason: 'nothing fits' },
  takeItems: { ticketId, items: [{ document: 'owner-id' }] },
  giveBackItems: { ticketId, items: ['i1'] },
  printBusinessSlip: { ticketId },
  confirmSignature: { ticketId },
  receivePayment: { ticketId, method: 'cash', due: 100, received: 100 },
  giveChange: { ticketId, change: 0 },
  addService: { ticketId, serviceId: 'recharge', comesAs: 'owner' },
  finish: { ticketId },
  deskReady: {},
  closePost: {},
  takeAlert: { alertId: 'no-such-alert' },
  closeAlert: { alertId: 'no-such-alert' },
  printTest: { printer: 'door-printer', language: 'en' },
  reprint: { printJobId: 'no-such-job', reason: 'paper jam' },
  abandonPrint: { printJobId: 'no-such-job' },
  addStaff: { number: '999', name: 'New', roles: ['clerk'], pin: '4711' },
  changeStaff: { number: '201', active: true },
  approveDevice: { pairingCode: '123456', name: 'tablet' },
  revokeDevice: { deviceId: 'no-such-device' },
};
