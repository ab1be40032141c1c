// What stands before a staff screen: the device has to be approved, and somebody signed in.
import type { ReactNode } from 'react';
import { Connecting } from './connecting.tsx';
import { useYou } from './connection.tsx';
import { Gate } from './gate.tsx';
import { SignIn } from './sign-in.tsx';

// Screens without a person import it from its own file, so that they load no sign-in.
export { DeviceGate } from './device-gate.tsx';

/**
 * Draws the screen while somebody is signed in; before that, the sign-in.
 * @param props.post what the post is called, such as 3 号台席
 */
export function StaffGate(props: { post: string; children: ReactNode }) {
  const you = useYou();
  if (!you) return <Connecting />;
  if (you.staff) return props.children;
  return (
    <Gate title={props.post}>
      <SignIn />
    </Gate>
  );
}
