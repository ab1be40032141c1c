import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { COMMANDS } from '../../contract/commands.ts';
import { QUERIES } from '../../contract/queries.ts';
import { REFUSAL_CODES } from '../../contract/refusals.ts';
import { VIEW_NAMES } from '../../contract/views.ts';

/** The HTTP face as OpenAPI 3.1, generated from the contract. */
export function openApiDocument(): object {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'Made with: npm run token -- --role clerk --name billing --counter 3',
  });
  const refusal = z.object({
    ok: z.literal(false),
    refusal: z.object({ code: z.enum(REFUSAL_CODES), data: z.record(z.string(), z.unknown()).optional() }),
  });
  const answers = (reply: z.ZodType) => ({
    200: {
      description: 'Done and durable.',
      content: { 'application/json': { schema: z.object({ ok: z.literal(true), version: z.int(), reply }) } },
    },
    default: { description: 'Refused, with a stable code.', content: { 'application/json': { schema: refusal } } },
  });
  const common = { security: [{ token: [] }] };
  for (const [name, { payload, reply }] of Object.entries(COMMANDS))
    registry.registerPath({
      ...common,
      method: 'post',
      path: `/api/commands/${name}`,
      operationId: name,
      tags: ['commands'],
      request: {
        headers: z.object({ 'Idempotency-Key': z.string().min(8).max(64).optional() }),
        body: { required: true, content: { 'application/json': { schema: payload } } },
      },
      responses: answers(reply),
    });
  for (const [name, params] of Object.entries(QUERIES))
    registry.registerPath({
      ...common,
      method: 'get',
      path: `/api/queries/${name}`,
      operationId: `query-${name}`,
      tags: ['queries'],
      request: { query: params },
      responses: answers(z.object({})),
    });
  for (const name of VIEW_NAMES)
    registry.registerPath({
      ...common,
      method: 'get',
      path: `/api/views/${name}`,
      operationId: `view-${name}`,
      tags: ['views'],
      responses: answers(z.object({})),
    });
  const info = {
    title: 'Service hall',
    version: '1',
    description:
      'Commands change the hall, views show it, queries ask what was. Amounts are in fen, instants in UTC milliseconds.',
  };
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({ openapi: '3.1.0', info });
}
