// Views go out whole. The first change is sent at once, further ones within 50 ms are merged; each audience's view is built and serialised once.
import type { Envelope, Notice } from '../../contract/wire.ts';

const MERGE_MS = 50;

export interface Audience {
  readonly key: string;
  /** The view for this audience now; undefined when there is nothing (more) to show. */
  readonly build: () => object | undefined;
}
export interface Receiver {
  readonly send: (envelope: Envelope) => void;
}
export interface Stamp {
  readonly epoch: string;
  readonly version: () => number;
  readonly now: () => number;
  readonly notices: () => readonly Notice[];
}

interface Channel {
  readonly audience: Audience;
  readonly receivers: Set<Receiver>;
  last: string;
}

export class ViewHub {
  readonly #channels = new Map<string, Channel>();
  readonly #stamp: Stamp;
  #timer: NodeJS.Timeout | undefined;
  #again = false;

  constructor(stamp: Stamp) {
    this.#stamp = stamp;
  }

  /** Adds a receiver and returns the current view: that is the whole resynchronisation. Undefined when there is no such view. */
  subscribe(audience: Audience, receiver: Receiver): Envelope | undefined {
    const view = audience.build();
    if (!view) return undefined;
    const channel = this.#channels.get(audience.key) ?? { audience, receivers: new Set(), last: '' };
    if (channel.receivers.size === 0) channel.last = this.#compare(view);
    channel.receivers.add(receiver);
    this.#channels.set(audience.key, channel);
    return this.#envelope(audience.key, view);
  }

  unsubscribe(key: string, receiver: Receiver): void {
    const channel = this.#channels.get(key);
    channel?.receivers.delete(receiver);
    if (channel?.receivers.size === 0) this.#channels.delete(key);
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

  /** Sends every view that differs from what its audience was last sent. */
  sendChanged(): void {
    for (const channel of this.#channels.values()) this.#send(channel);
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
    const envelope = this.#envelope(channel.audience.key, view);
    for (const receiver of channel.receivers) receiver.send(envelope);
  }

  #compare(view: object): string {
    return JSON.stringify([this.#stamp.notices(), view]);
  }

  #envelope(key: string, view: object): Envelope {
    const { epoch, version, now, notices } = this.#stamp;
    return { key, epoch, version: version(), serverNow: now(), notices: notices(), view };
  }
}
