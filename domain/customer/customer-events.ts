// What the customer said on the screen that faces them: joined to the other events in events.ts.
import type { Rating, RatingReason } from '../../contract/customer-commands.ts';

export interface CustomerEvents {
  VisitRated: {
    readonly ticketId: string;
    readonly counterId: string;
    readonly rating: Rating;
    readonly reason?: RatingReason;
  };
}
