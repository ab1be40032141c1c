// Views go out whole. The first change is sent at once, further ones within 50 ms are merged; each audience's view is built and serialised once.
import type { ViewName } from '../../contract/views.ts';
import type { Envelope, Notice } from '../../contract/wire.ts';

const MERGE_MS = 50;

export interface Audience {
  /** Whoever has the same key sees the same view. */
  readonly key: string;
  readonly name: ViewName;
  /** The view for this audience now; undefined when there is nothing (more) to show. */
  readonly build: () => object | undefined;
}
export interface Stamp {
  readonly epoch: string;
  readonly version: () => number;
  readonly now: () => number;
  readonly notices: () => readonly Notice[];
}
/** Carries an envelope to everybody who has this key. */
export type Outlet = (key: string, envelope: Envelope) => void;

interface Channel {
  readonly audience: Audience;
  subscribers: number;
  last: string;
  /** Why the view cannot be built, while it cannot. */
  fault?: string | undefined;
}
/** Told once when a view cannot be built. */
export type ViewFault = (error: unknown, view: ViewName) => void;

export class ViewHub {
  readonly #channels = new Map<string, Channel>();
  readonly #outlets = new Set<Outlet>();
  readonly #stamp: Stamp;
  readonly #onFault: ViewFault;
  #timer: NodeJS.Timeout | undefined;
  #again = false;

  constructor(stamp: Stamp, onFault: ViewFault) {
    this.#stamp = stamp;
    this.#onFault = onFault;
  }

  addOutlet(outlet: Outlet): void {
    this.#outlets.add(outlet);
  }

  /** Counts one more subscriber and returns the current view: that is the whole resynchronisation. Undefined when there is no such view. */
  subscribe(audience: Audience): Envelope | undefined {
    const view = audience.build();
    if (!view) return undefined;
    const channel = this.#channels.get(audience.key) ?? { audience, subscribers: 0, last: this.#compare(view) };
    channel.subscribers += 1;
    this.#channels.set(audience.key, channel);
    return this.#envelope(audience, view);
  }

  unsubscribe(key: string): void {
    const channel = this.#channels.get(key);
    if (!channel) return;
    channel.subscribers -= 1;
    if (channel.subscribers === 0) this.#channels.delete(key);
  }

  /** Something changed. */
  changed(): void {
    if (this.#timer) {
      this.#again = true;
      return;
    }
    this.sendChanged();
    this.#timer = setTimeout(() => this.#afterMerge(), MERGE_MS);
    this.#timer.unref();
  }

  /** Sends every view that differs from what its audience was last sent. One that cannot be built holds up no other. */
  sendChanged(): void {
    for (const channel of this.#channels.values()) this.#trySend(channel);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#channels.clear();
  }

  #afterMerge(): void {
    this.#timer = undefined;
    if (!this.#again) return;
    this.#again = false;
    this.changed();
  }

  #send(channel: Channel): void {
    const view = channel.audience.build();
    if (!view) return;
    const compared = this.#compare(view);
    if (compared === channel.last) return;
    channel.last = compared;
    const envelope = this.#envelope(channel.audience, view);
    for (const outlet of this.#outlets) outlet(channel.audience.key, envelope);
  }

  #trySend(channel: Channel): void {
    try {
      this.#send(channel);
      channel.fault = undefined;
    } catch (error) {
      this.#hasFailed(channel, error);
    }
  }

  #hasFailed(channel: Channel, error: unknown): void {
    if (channel.fault === String(error)) return;
    channel.fault = String(error);
    this.#onFault(error, channel.audience.name);
  }

  #compare(view: object): string {
    return JSON.stringify([this.#stamp.notices(), view]);
  }

  #envelope({ name }: Audience, view: object): Envelope {
    const { epoch, version, now, notices } = this.#stamp;
    return { key: name, epoch, version: version(), serverNow: now(), notices: notices(), view };
  }
}
