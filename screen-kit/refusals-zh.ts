import { money } from './format.ts';
import type { RefusalTable } from './refusal-words.ts';
import { amount, of, postIn } from './refusal-words.ts';

const POSTS = { counter: '台席', greeter: '迎导台', manager: '管理看板', printers: '打印机页', kiosk: '取号机' };

const notThere = (thing: string) => ({ what: `找不到这${thing}。`, next: '它可能刚刚有变动，请看更新后的画面再试。' });

/** Every refusal in Chinese. */
export const REFUSALS_ZH: RefusalTable = {
  malformed: { what: '填写的内容有一处不合要求。', next: '请检查后再试一次。', safe: '没有任何内容被改动。' },
  unknownCommand: { what: '营业厅系统不认识这个操作。', next: '请刷新页面；画面可能是旧版本。' },
  unknownView: { what: '营业厅系统不认识这个画面。', next: '请刷新页面；画面可能是旧版本。' },
  unknownQuery: { what: '营业厅系统不认识这个查询。', next: '请刷新页面；画面可能是旧版本。' },
  tooManyRequests: { what: '操作太频繁了。', next: '请稍等几秒再试。' },
  tooLarge: { what: '内容太长，没有被接收。', next: '请写短一些再试。', safe: '没有任何内容被改动。' },

  notSignedIn: { what: '这个岗位还没有人登录。', next: '请先用工号和密码登录。' },
  deviceNotApproved: { what: '这台设备还没有获得批准。', next: '请经理在管理看板上输入它显示的配对码。' },
  mayNot: { what: '您的岗位没有这项权限。', next: '需要的话，请值班经理来办理。' },
  notYourCounter: { what: '这项操作指向另一个台席。', next: '请在那个台席上操作。' },
  notYourTicket: {
    what: (data) => (of(data, 'counter') ? `这个号码在 ${of(data, 'counter')} 号台席。` : '这个号码在另一个台席。'),
    next: '请由那个台席办理，或请同事转过来。',
  },
  onlyIntegrators: { what: '这项内容只接受对接系统填写。', next: '请去掉它再试。' },
  wrongPin: { what: '工号或密码不对。', next: '请再输入一次。连续输错几次后会暂时锁定。' },
  signInLocked: {
    what: '密码输错太多次，登录已暂时锁定。',
    next: (data) => `请约 ${of(data, 'minutes')} 分钟后再试，或请经理重设密码。`,
  },
  postTaken: {
    what: (data) => `工号 ${of(data, 'staff')} 正在这个岗位上。`,
    next: '请对方先退出岗位，您再登录。',
  },
  signedInElsewhere: {
    what: (data) => `您正登录在${postIn(data, POSTS) || '另一个岗位'}。`,
    next: '请先在那里退出岗位。',
  },
  wrongPost: { what: '您的角色不在这个岗位工作。', next: '请换一个岗位登录，或请经理调整角色。' },

  unknownService: notThere('项业务'),
  unknownTicket: notThere('个号码'),
  unknownVisit: notThere('次来访'),
  unknownCounter: notThere('个台席'),
  unknownQueue: notThere('个队列'),
  unknownClass: notThere('个客户类别'),
  unknownStep: notThere('个步骤'),
  unknownItem: notThere('件物品'),
  unknownDocument: notThere('种证件'),
  unknownAlert: { what: '这条提醒已经结束。', next: '不需要再处理。' },
  unknownPrinter: notThere('台打印机'),
  unknownPrintJob: notThere('张单据的打印记录'),
  unknownStaff: { what: '没有这个工号，或它已停用。', next: '请核对工号，或请经理开通。' },
  unknownDevice: notThere('台设备'),
  unknownPairingCode: { what: '没有设备显示这个配对码。', next: '请看设备上现在显示的六位数字，再输入一次。' },
  unknownHall: notThere('家营业厅'),

  documentsMissing: { what: '证件还没有备齐。', next: '请勾选已带的证件，或给客户一张带齐清单。' },
  notForThisPerson: { what: '这项业务不能由这类来人办理。', next: '请说明原因，并告诉客户谁可以来办。' },
  nothingMissing: { what: '证件都齐，没有可以谢绝的理由。', next: '请给客户发号。' },
  notElsewhere: { what: '这项业务没有其他渠道可办。', next: '请在本厅发号，或选择附近的营业厅。' },
  appointmentByStaffOnly: { what: '预约号由工作人员发放。', next: '请找迎导员帮忙。' },
  onlyByTheList: { what: '这个类别只给名单上的客户。', next: '请按手机号查名单；查不到就发普通号。' },
  notOnTheList: { what: '名单上没有这一条，或已经到期。', next: '请重新查一次；查不到就发普通号。' },
  alreadyListed: { what: '这个手机号已经在名单上。', next: '内容有变的话，请先结束原来那一条。' },
  unknownGrounds: { what: '业务包里没有这个理由。', next: '请从列出的理由里选。' },
  endsInThePast: { what: '这个日期已经过去。', next: '请选今天或以后的日期。' },
  classByStaffOnly: { what: '这个类别只能由工作人员选择。', next: '请找迎导员帮忙。' },
  hallClosed: { what: '营业厅现在不发号。', next: '请在营业时间再来。' },

  nobodyWaiting: { what: '现在没有人在等候。', next: '有人取号后就可以呼叫。' },
  counterBusy: {
    what: (data) => `本台席还有号码 ${of(data, 'number')}。`,
    next: '请先办结、搁置或转走它。',
  },
  documentsHeld: { what: '客户的物品还没有全部归还。', next: '请逐件双手归还，并在画面上确认。' },
  deskNotReady: { what: '台面还没有整理好。', next: '整理好后请确认“台面就绪”。' },
  notInThisState: {
    what: (data) => `号码 ${of(data, 'number')} 现在的状态不能这样操作。`.replace('  ', ' '),
    next: '请看更新后的画面，再决定下一步。',
  },
  calledTooSoon: {
    what: '刚刚才呼叫过这个号码。',
    next: (data) => `请等 ${of(data, 'waitSeconds')} 秒，让客户走过来。`,
  },
  notCalledEnough: {
    what: (data) => `这个号码才呼叫了 ${of(data, 'calls')} 次。`,
    next: (data) => `呼叫满 ${of(data, 'needed')} 次还没有人来，才能记为未到。`,
  },
  returnedAlready: { what: '这个号码过号后已经回来过一次。', next: '请为客户重新发号，并说明原因。' },
  pushBackNotOffered: { what: '这个号码不能延后。', next: '请在叫到号时过来，或与工作人员联系。' },
  pushBackUsedUp: { what: '这个号码延后的次数已经用完。', next: '请在叫到号时过来；过号后还可以回来一次。' },
  nobodyBehind: { what: '后面没有人，不需要延后。', next: '请在叫到号时过来，或与工作人员联系。' },
  sameCounter: { what: '号码已经在这个台席。', next: '请选择另一个台席。' },
  counterDoesNotServe: { what: '那个台席不办这个队列的业务。', next: '请选择能办的台席或队列。' },
  badTime: { what: '填写的时间不在本营业日内，或在未来。', next: '请更正时间再提交。' },

  stepsOpen: { what: '还有步骤没有完成。', next: '请先完成画面上标出的步骤。' },
  stepRequired: { what: '这一步不能跳过。', next: '请完成这一步再继续。' },
  stepNotNow: { what: '还没有轮到这一步。', next: '请先完成当前步骤。' },
  stepNeedsDeed: { what: '这一步要做了才算完成。', next: '请用它自己的按钮：收取、打印、签字、收款或归还。' },
  notHeld: { what: '这件物品不在您手里。', next: '请看更新后的清单。' },
  alreadyHeld: { what: '这件物品已经登记收取。', next: '不需要再登记一次。' },
  slipNotPrinted: { what: '业务单还没有打印。', next: '请先打印，再请客户签字。' },
  amountAbsurd: { what: '金额大得不合常理。', next: '请核对后重新输入。', safe: '没有记录任何收款。' },
  receivedBelowDue: {
    what: (data) => `收到的金额还差 ${money(amount(data, 'short'))}。`,
    next: '请补齐后再确认。',
    safe: '没有记录任何收款。',
  },
  receivedNotExact: { what: '刷卡和手机支付的金额必须正好。', next: '请按应收金额收取。', safe: '没有记录任何收款。' },
  noPayment: { what: '这项业务没有待处理的收款。', next: '请先输入收到的金额。' },
  paymentOpen: { what: '找零还没有唱付交给客户。', next: '请说出金额并双手递上，再确认。' },
  changeDiffers: {
    what: (data) => `应找的金额是 ${money(amount(data, 'change'))}。`,
    next: '请重新点清再确认。',
    safe: '收款记录没有变。',
  },
  noLegOpen: { what: '这个号码没有正在办理的业务。', next: '请先开始或添加一项业务。' },
  legOpen: { what: '当前业务还没有办完。', next: '请先完成当前业务的步骤。' },
  evacuation: {
    what: '大厅正在疏散，暂停取号和叫号。',
    next: '请先引导客户离开。恢复后按原来的顺序叫号。',
    safe: '所有号码和顺序都保留着。',
  },
  noEvacuation: { what: '现在没有疏散。', next: '可以照常办理。' },
  unknownCause: { what: '应急方案里没有这个原因。', next: '请刷新页面再试。' },
  planRunning: { what: '应急方案已经在进行。', next: '请按清单处理，或先结束它。' },
  noPlan: { what: '现在没有进行中的应急方案。', next: '需要时请先启动。' },
  seatLeft: { what: '您已离开座位，办理暂停。', next: '回到座位后请先按“我回来了”。' },
  seatNotLeft: { what: '没有离开座位的记录。', next: '可以继续办理。' },
  apologyDue: { what: '您刚回到座位，还没有向客户致歉。', next: '请先说“让您久等了”，再继续办理。' },
  apologyFirst: { what: '更正之前要先向客户致歉。', next: '请当面致歉，勾选后再更正。' },
  consentMissing: { what: '客户还没有同意您离开。', next: '客户不同意时请留在座位上，请同事把东西送来。' },
  counterMissing: { what: '没有说明请客户去哪个台席。', next: '请选择一个准确的台席。' },
  counterNotIdle: {
    what: (data) => `${of(data, 'counter')} 号台席现在不空闲。`,
    next: '请另选空闲的台席，或请客户稍等。',
  },
  ratingOver: { what: '这次服务的评价已经结束。', next: '有话想说，请告诉大厅里的任何一位同事。' },
  amountUnexplained: { what: '金额和平常不一样，还没有写原因。', next: '请写下原因后再确认。', safe: '没有收款记录。' },
  drawerOpen: { what: '您已经有一个开着的钱箱。', next: '请先清点交接。' },
  noDrawer: { what: '您还没有启用钱箱。', next: '请先点清备用金，启用钱箱。' },
  moreThanInDrawer: { what: '钱箱里没有这么多。', next: '请核对金额。' },
  differenceUnexplained: { what: '清点的数和应有的数对不上。', next: '请再点一次；仍不符就写明原因。' },
  moreThanPaid: { what: '退款比收的还多。', next: '请核对金额。', safe: '没有退款记录。' },
  saidAloudFirst: { what: '退款金额还没有说出口。', next: '请当面说出并点清，再确认。' },
  stillServing: { what: '台席上还有客户。', next: '请先办结当前号码，再退出岗位。' },
  onBreak: { what: '这个台席正在暂离。', next: '请先结束暂离，再叫号。' },
  nobodyAtPost: { what: '这个台席现在没有人上岗。', next: '请再看一眼看板，对方可能已经离岗。' },
  skillLacking: {
    what: '这个台席的业务需要一项技能，而此人没有登记这项技能。',
    next: '请换人、先调整台席的队列，或请厅经理登记技能。',
  },
  adviceOver: { what: '大厅的情况已经变了，这条建议不再适用。', next: '请看现在的建议。' },
  unknownSkill: { what: '本厅没有这项技能。', next: '页面可能已过时，请刷新后再试。' },

  receiptNotReprinted: { what: '收款凭证不能在这里重复打印。', next: '请值班经理处理。' },
  printJobOver: { what: '这张单据的打印已经结束。', next: '不需要再处理。' },
  staffExists: { what: '这个工号已经有人使用。', next: '请换一个工号。' },
  lastManager: { what: '这是最后一位厅经理。', next: '请先指定另一位厅经理。' },
  alertTaken: {
    what: (data) => `工号 ${of(data, 'by')} 已经在处理这条提醒。`.replace('  ', ' '),
    next: '不需要再处理。',
  },
  diskFull: {
    what: '存储空间已满，不能再记录新的操作。',
    next: '请值班经理腾出磁盘空间。',
    safe: '已保存的内容是安全的。',
  },
  ledgerUnwritable: { what: '账本暂时无法写入。', next: '请通知值班经理。', safe: '已保存的内容是安全的。' },
  internal: {
    what: '系统出了差错，这次操作没有执行。',
    next: (data) =>
      of(data, 'ref')
        ? `请再试一次；还不行就把编号 ${of(data, 'ref')} 告诉管理员。`
        : '请再试一次；还不行就告诉管理员。',
    safe: '之前的记录都在。',
  },
};
