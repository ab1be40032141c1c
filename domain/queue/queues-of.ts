// Which lines a counter serves now: those of the pack, or what a manager has settled, as far as the person there can. [O-15]
import { counterIn } from '../counter-in.ts';
import { type Hall, packOf } from '../hall.ts';

/** The counter's lines, its own first, whoever is at it. */
export function assignedQueues(hall: Hall, counterId: string): readonly string[] {
  const pack = packOf(hall);
  const known = (queueId: string) => pack.queues.some(({ id }) => id === queueId);
  const assigned = hall.counters[counterId]?.queues?.filter(known) ?? [];
  return assigned.length > 0 ? assigned : (counterIn(pack, counterId)?.queues ?? []);
}

/** The lines that the counter serves with the person who is at it. */
export function queuesOf(hall: Hall, counterId: string): readonly string[] {
  const staff = hall.counters[counterId]?.staff;
  const queues = assignedQueues(hall, counterId);
  return staff ? queues.filter((queueId) => !skillLacking(hall, staff, queueId)) : queues;
}

/** The skill that a line asks for and this person does not have. Somebody of whom no skills are recorded is trusted with every line. */
export function skillLacking(hall: Hall, staff: string, queueId: string): string | undefined {
  const needed = packOf(hall).queues.find(({ id }) => id === queueId)?.skill;
  const skills = hall.staff[staff]?.skills;
  return needed && skills && !skills.includes(needed) ? needed : undefined;
}
