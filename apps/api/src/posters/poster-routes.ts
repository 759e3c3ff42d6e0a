import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import sharp from 'sharp';
import { OrganisationLookup, type Organisation } from '@stadtlive/directory-api';
import { Actors } from '@stadtlive/identity-api';
import { forbidden, StadtliveError } from '@stadtlive/kernel';
import { CityRegistry, currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { sendBusy } from '../answers/busy.ts';
import { BusyError, WorkQueue } from '../answers/work-queue.ts';
import { svgOf } from '../drawing/svg.ts';
import { statusOf } from '../error.filter.ts';
import { pathOfOrganisation } from '../pages/organisation-address.ts';
import { pdfOf } from './pdf.ts';
import type { PosterContent } from './poster-content.ts';
import { posterFormat } from './poster-format.ts';

const previewWidth = 720;
const mostWaiting = 8;

interface PosterPath {
  readonly Params: { readonly organisationId: string; readonly file: string };
  readonly Querystring: { readonly format?: string | string[] };
}

/** What a shop hangs up: `/haendler/aushang/<id>/poster.pdf`, `…/tischaufsteller.pdf`, and `….png` to look at first. */
export function servePosters(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const registry = app.get(CityRegistry);
  const queue = new WorkQueue(mostWaiting);

  async function organisationOf(request: FastifyRequest<PosterPath>, reply: FastifyReply) {
    expectOwnPage(request);
    const actor = await app.get(Actors).of(request, reply);
    const { organisationId } = request.params;
    return app
      .get(TenantDatabase)
      .read((tx) => app.get(OrganisationLookup).assertOwner(tx, organisationId, actor));
  }

  fastify.get<PosterPath>('/haendler/aushang/:organisationId/:file', async (request, reply) => {
    void reply.header('cache-control', 'private, no-store');
    const { format } = request.query;
    const [, name = '', ending] = /^([a-z]+)\.(pdf|png)$/.exec(request.params.file) ?? [];
    const found = Array.isArray(format) ? undefined : posterFormat(name, format);
    if (!found) return reply.code(404).type('text/plain; charset=utf-8').send('Not found.\n');
    try {
      const organisation = await organisationOf(request, reply);
      const content = contentOf(organisation, registry);
      const drawing = found.draw(content);
      if (ending === 'png') {
        const svg = Buffer.from(svgOf(drawing));
        const png = await queue.run(() =>
          sharp(svg, { density: 300 }).resize(previewWidth).png().toBuffer(),
        );
        return await reply.type('image/png').send(png);
      }
      const [width, height] = found.sheet;
      const title = `${organisation.name} auf ${content.city.portalName}`;
      const pdf = await queue.run(() =>
        pdfOf(drawing, { width, height, title, author: content.city.portalName }),
      );
      const fileName = `${name}-${organisation.slug}${format ? `-${format}` : ''}.pdf`;
      return await reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="${fileName}"`)
        .send(pdf);
    } catch (error) {
      if (error instanceof BusyError) return sendBusy(reply);
      if (error instanceof StadtliveError) return refuse(error, reply);
      throw error;
    }
  });
}

/** Browsers say where a request was started; programs do not and carry nobody's cookie by accident. */
function expectOwnPage({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw forbidden('This request comes from another site.');
  }
}

function contentOf(organisation: Organisation, registry: CityRegistry): PosterContent {
  const city = currentCity();
  const url = registry.ref(city).url + pathOfOrganisation(organisation);
  return { name: organisation.name, kind: organisation.kind, url, city };
}

const refuse = ({ code, message, details }: StadtliveError, reply: FastifyReply) =>
  reply.code(statusOf[code]).send({ errors: [{ message, extensions: { ...details, code } }] });
