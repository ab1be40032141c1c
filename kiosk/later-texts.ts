import { defineTexts } from '../screen-kit/language.tsx';

/** The words of the pages that nobody sees first; they travel with them. */
export const laterTexts = defineTexts({
  'zh-CN': {
    notFor: {
      agent: '这项业务要机主本人来办',
      company: '这项业务只为个人客户办理',
      owner: '这项业务是为单位客户办理的',
      whyOwner: '这样做，是为了不让别人在机主不知情时改动号码。',
      brings: '来办的时候请带上',
      thisIsMe: {
        owner: '我就是本人，接着办',
        agent: '我是帮别人来办，接着办',
        company: '我代表单位，接着办',
      },
      person: { owner: '机主本人来办', agent: '他人代办', company: '单位派人来办' },
    },
    elsewhere: {
      terminalTitle: '请到自助终端办理',
      onlineTitle: '用手机就可以办',
      help: '不会用也没关系，跟大厅里的工作人员说一声，我们来教您。',
      fine: '好的，谢谢',
      afterAll: '还是取号，到台席办理',
    },
    bring: {
      title: '先说说为什么要这些',
      please: '下次请带上',
      nearer: '想在离您更近的营业厅办吗？',
      home: '离家近',
      work: '离单位近',
      which: { home: '家在哪个区？', work: '单位在哪个区？' },
      nearest: '这家营业厅可以办',
      noneThere: '那里暂时没有能办的营业厅，欢迎再来本厅。',
      print: '打印清单带走',
      given: '请取走清单',
      thanks: '谢谢您的理解。材料备齐后再来，我们会尽快为您办好。',
      other: '办理别的业务',
    },
  },
  en: {
    notFor: {
      agent: 'For this, the owner comes in person',
      company: 'This service is for private customers',
      owner: 'This service is for companies',
      whyOwner: 'That way nobody can change a number without its owner knowing.',
      brings: 'Please bring these when you come',
      thisIsMe: {
        owner: 'I am the owner: go on',
        agent: 'I come for someone else: go on',
        company: 'I come for a company: go on',
      },
      person: {
        owner: 'The owner in person',
        agent: 'Somebody for the owner',
        company: 'Somebody for a company',
      },
    },
    elsewhere: {
      terminalTitle: 'Please use a self-service terminal',
      onlineTitle: 'You can do it on your phone',
      help: 'New to it? Just ask any of us in the hall, we are glad to show you.',
      fine: 'All right, thank you',
      afterAll: 'I would rather take a number',
    },
    bring: {
      title: 'First, why we ask for it',
      please: 'Please bring next time',
      nearer: 'Would a hall nearer to you be easier?',
      home: 'Near my home',
      work: 'Near my work',
      which: { home: 'Where is your home?', work: 'Where do you work?' },
      nearest: 'This hall can do it',
      noneThere: 'No hall there does this yet. You are welcome here again.',
      print: 'Print the list to take home',
      given: 'Please take your list',
      thanks: 'Thank you for understanding. Come again with these and we will see to it without delay.',
      other: 'I need something else',
    },
  },
});
