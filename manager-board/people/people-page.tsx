import type { GuideView, ManagerView } from '../../contract/views.ts';
import { useTexts } from '../../screen-kit/language.tsx';
import { ApproveDevice } from './approve-device.tsx';
import { Devices } from './devices.tsx';
import css from './people-page.module.css';
import { Posts } from './posts.tsx';
import { StaffList } from './staff-list.tsx';
import { peopleTexts } from './texts.ts';

/** Who stands where, who works here, and which devices belong to the hall. What somebody may not do is said on the button. */
export default function PeoplePage(props: { view: ManagerView; guide: GuideView }) {
  const { view, guide } = props;
  const t = useTexts(peopleTexts);
  return (
    <div className={css.page}>
      <h2 className="unseen">{t.title}</h2>
      <Posts view={view} guide={guide} />
      <StaffList staff={view.staff} guide={guide} allowed={view.allowed} />
      <div className={css.devices}>
        <ApproveDevice devices={view.devices} guide={guide} />
        <Devices devices={view.devices} guide={guide} />
      </div>
    </div>
  );
}
