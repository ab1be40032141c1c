import type { Slip } from '../../../contract/slip.ts';

/** Slips of every kind as a hall would compose them, in both languages. Names and numbers are made up. */
export const TICKET_ZH: Slip = {
  kind: 'ticket',
  language: 'zh-CN',
  lines: [
    { kind: 'text', text: '城南营业厅', size: 2, bold: true, align: 'center' },
    { kind: 'text', text: 'A012', size: 8, bold: true, align: 'center' },
    { kind: 'text', text: '补卡 换卡', size: 2, bold: true, align: 'center' },
    { kind: 'rule' },
    { kind: 'pair', left: '到达', right: '10:16' },
    { kind: 'pair', left: '前面', right: '6 人' },
    { kind: 'pair', left: '等候', right: '15 分钟内', size: 2, bold: true },
    { kind: 'pair', left: '请在', right: '休息区' },
    { kind: 'pair', left: '台席', right: '2、3 号' },
    { kind: 'rule' },
    { kind: 'text', text: '请备好：本人身份证', bold: true, align: 'center' },
    { kind: 'qr', data: 'http://192.168.10.20:8081/t/k3Jx9Qm2TfA8' },
    { kind: 'text', text: '扫码看排队进度 · 叫到会提醒', align: 'center' },
    { kind: 'rule' },
    { kind: 'text', text: '有优先客户时，顺序可能调整', align: 'center' },
    { kind: 'text', text: '2026-11-22 · 迎导 101', align: 'center' },
  ],
};

export const TICKET_EN: Slip = {
  kind: 'ticket',
  language: 'en',
  lines: [
    { kind: 'text', text: 'South Gate Service Hall', size: 2, bold: true, align: 'center' },
    { kind: 'text', text: 'A012', size: 8, bold: true, align: 'center' },
    { kind: 'text', text: 'SIM card replacement', size: 2, bold: true, align: 'center' },
    { kind: 'rule' },
    { kind: 'pair', left: 'Arrived', right: '10:16' },
    { kind: 'pair', left: 'Ahead of you', right: '6 people' },
    { kind: 'pair', left: 'Wait', right: 'within 15 min', size: 2, bold: true },
    { kind: 'pair', left: 'Please wait in', right: 'Seating area' },
    { kind: 'pair', left: 'Counters', right: '2 and 3' },
    { kind: 'rule' },
    { kind: 'text', text: 'Please have ready: your identity card', bold: true, align: 'center' },
    { kind: 'qr', data: 'http://192.168.10.20:8081/t/k3Jx9Qm2TfA8' },
    { kind: 'text', text: 'Scan to follow the queue. We’ll remind you when it’s your turn.', align: 'center' },
    { kind: 'rule' },
    { kind: 'text', text: 'The order may change for priority customers.', align: 'center' },
    { kind: 'text', text: '2026-11-22 · Greeter 101', align: 'center' },
  ],
};

export const BRING_LIST_ZH: Slip = {
  kind: 'bringList',
  language: 'zh-CN',
  lines: [
    { kind: 'text', text: '城南营业厅', bold: true, align: 'center' },
    { kind: 'text', text: '请带齐这些', size: 2, bold: true, align: 'center' },
    { kind: 'text', text: '补卡 换卡', bold: true, align: 'center' },
    { kind: 'rule' },
    { kind: 'text', text: '□ 机主身份证原件', size: 2, bold: true },
    { kind: 'text', text: '□ 代办人身份证原件', size: 2, bold: true },
    { kind: 'text', text: '为了保障机主的权益，补卡时需要核对机主本人的证件。给您添了麻烦，请谅解。' },
    { kind: 'rule' },
    { kind: 'text', text: '离家近的营业厅', bold: true },
    { kind: 'text', text: '北苑营业厅，北苑路 18 号，地铁 3 号线北苑站 B 口往东 200 米' },
    { kind: 'pair', left: '营业时间', right: '09:00–18:00' },
    { kind: 'pair', left: '回来时请出示', right: 'R-4471', size: 2, bold: true },
    { kind: 'rule' },
    { kind: 'text', text: '2026-11-22 10:20 · 迎导 101', align: 'center' },
  ],
};

export const BRING_LIST_EN: Slip = {
  kind: 'bringList',
  language: 'en',
  lines: [
    { kind: 'text', text: 'South Gate Service Hall', bold: true, align: 'center' },
    { kind: 'text', text: 'Please bring', size: 2, bold: true, align: 'center' },
    { kind: 'text', text: 'SIM card replacement', bold: true, align: 'center' },
    { kind: 'rule' },
    { kind: 'text', text: '□ Original identity card of the number’s owner', size: 2, bold: true },
    { kind: 'text', text: '□ Original identity card of the person acting for them', size: 2, bold: true },
    {
      kind: 'text',
      text: 'The owner’s document protects the owner: nobody else can take over their number. We’re sorry for the extra trip.',
    },
    { kind: 'rule' },
    { kind: 'text', text: 'Nearest hall to your home', bold: true },
    { kind: 'text', text: 'North Garden Service Hall, 18 North Garden Road, metro line 3, exit B, 200 m east' },
    { kind: 'pair', left: 'Open', right: '09:00–18:00' },
    { kind: 'pair', left: 'Show when you return', right: 'R-4471', size: 2, bold: true },
    { kind: 'rule' },
    { kind: 'text', text: '2026-11-22 10:20 · Greeter 101', align: 'center' },
  ],
};

export const BUSINESS_SLIP_ZH: Slip = {
  kind: 'businessSlip',
  language: 'zh-CN',
  lines: [
    { kind: 'text', text: '城南营业厅', bold: true, align: 'center' },
    { kind: 'text', text: '业务办理单', size: 2, bold: true, align: 'center' },
    { kind: 'rule' },
    { kind: 'pair', left: '单号', right: '118' },
    { kind: 'pair', left: '排队号', right: 'A012' },
    { kind: 'pair', left: '客户', right: '𠮷女士' },
    { kind: 'pair', left: '业务', right: '补卡 换卡' },
    { kind: 'pair', left: '新套餐', right: '畅享融合套餐（含宽带、固话与三张副卡）129 元/月' },
    { kind: 'pair', left: '生效', right: '2026-12-01' },
    { kind: 'rule' },
    { kind: 'text', text: '以上内容已向我说明，我已了解并同意办理。' },
    { kind: 'feed', lines: 1 },
    { kind: 'signHere', label: '请在这里签名' },
    { kind: 'text', text: '2026-11-22 10:41 · 台席 3 · 工号 202', align: 'center' },
  ],
};

export const BUSINESS_SLIP_EN: Slip = {
  kind: 'businessSlip',
  language: 'en',
  lines: [
    { kind: 'text', text: 'South Gate Service Hall', bold: true, align: 'center' },
    { kind: 'text', text: 'Business slip', size: 2, bold: true, align: 'center' },
    { kind: 'rule' },
    { kind: 'pair', left: 'Slip no.', right: '118' },
    { kind: 'pair', left: 'Ticket', right: 'A012' },
    { kind: 'pair', left: 'Customer', right: 'Ms Nuñez' },
    { kind: 'pair', left: 'Service', right: 'SIM card replacement' },
    {
      kind: 'pair',
      left: 'New plan',
      right: 'Family plan with broadband, landline and three extra cards, ¥129 a month',
    },
    { kind: 'pair', left: 'In force from', right: '2026-12-01' },
    { kind: 'rule' },
    { kind: 'text', text: 'This has been explained to me, and I agree to it.' },
    { kind: 'feed', lines: 1 },
    { kind: 'signHere', label: 'Please sign here' },
    { kind: 'text', text: '2026-11-22 10:41 · Counter 3 · Staff 202', align: 'center' },
  ],
};

export const RECEIPT_ZH: Slip = {
  kind: 'receipt',
  language: 'zh-CN',
  lines: [
    { kind: 'drawerPulse' },
    { kind: 'text', text: '城南营业厅', bold: true, align: 'center' },
    { kind: 'text', text: '收据', size: 2, bold: true, align: 'center' },
    { kind: 'rule' },
    { kind: 'pair', left: '收据号', right: '20261122-0031' },
    { kind: 'pair', left: '排队号', right: 'A012' },
    { kind: 'pair', left: '业务', right: '缴话费' },
    { kind: 'rule' },
    { kind: 'pair', left: '应收', right: '¥86.50', size: 2 },
    { kind: 'pair', left: '收到', right: '¥100.00', size: 2 },
    { kind: 'pair', left: '找零', right: '¥13.50', size: 2, bold: true },
    { kind: 'rule' },
    { kind: 'pair', left: '已交还', right: '身份证' },
    { kind: 'pair', left: '经办', right: '工号 202 · 台席 3' },
    { kind: 'pair', left: '时间', right: '2026-11-22 10:43' },
    { kind: 'rule' },
    { kind: 'text', text: '请当面点清，慢走。', align: 'center' },
  ],
};

export const RECEIPT_EN: Slip = {
  kind: 'receipt',
  language: 'en',
  lines: [
    { kind: 'drawerPulse' },
    { kind: 'text', text: 'South Gate Service Hall', bold: true, align: 'center' },
    { kind: 'text', text: 'Receipt', size: 2, bold: true, align: 'center' },
    { kind: 'rule' },
    { kind: 'pair', left: 'Receipt no.', right: '20261122-0031' },
    { kind: 'pair', left: 'Ticket', right: 'A012' },
    { kind: 'pair', left: 'Service', right: 'Bill payment' },
    { kind: 'rule' },
    { kind: 'pair', left: 'Due', right: '¥86.50', size: 2 },
    { kind: 'pair', left: 'Received', right: '¥100.00', size: 2 },
    { kind: 'pair', left: 'Change', right: '¥13.50', size: 2, bold: true },
    { kind: 'rule' },
    { kind: 'pair', left: 'Handed back', right: 'Identity card' },
    { kind: 'pair', left: 'Served by', right: 'Staff 202 · Counter 3' },
    { kind: 'pair', left: 'Time', right: '2026-11-22 10:43' },
    { kind: 'rule' },
    { kind: 'text', text: 'Please count your change here. Goodbye!', align: 'center' },
  ],
};

export const EVERY_SLIP: Record<string, Slip> = {
  TICKET_ZH,
  TICKET_EN,
  BRING_LIST_ZH,
  BRING_LIST_EN,
  BUSINESS_SLIP_ZH,
  BUSINESS_SLIP_EN,
  RECEIPT_ZH,
  RECEIPT_EN,
};
