import type { FastifyInstance, FastifyRequest } from 'fastify';
import { currentCity } from '@stadtlive/tenancy-api';
import type { OrganisationPageQuery, ProductPageQuery } from '@stadtlive/web-client/graphql';
import type { PageQueries } from '../pages/page-queries.ts';
import {
  cityPreview,
  homePreview,
  organisationPreview,
  productPreview,
  type PreviewContent,
} from './preview-content.ts';

const organisationFolders = new Set(['laden', 'verein', 'einrichtung']);

/** What previews show: only what the portal tells any visitor. */
export class PreviewSource {
  constructor(
    private readonly fastify: FastifyInstance,
    private readonly queries: PageQueries,
  ) {}

  ofPortal(name: string): PreviewContent | null {
    if (name === 'start') return homePreview(currentCity());
    return name === 'stadt' ? cityPreview(currentCity()) : null;
  }

  /** Null where a visitor would find nothing, or would find it elsewhere. */
  async of(request: FastifyRequest, folder: string, name: string): Promise<PreviewContent | null> {
    const content = await this.#content(request, folder, name);
    return content?.path === `/${folder}/${name}` ? content : null;
  }

  /** Bytes of a picture of this portal; null where it is gone. */
  async picture({ headers }: FastifyRequest, path: string): Promise<Buffer | null> {
    const answer = await this.fastify.inject({ url: path, headers: { host: headers.host } });
    return answer.statusCode === 200 ? answer.rawPayload : null;
  }

  async #content(request: FastifyRequest, folder: string, name: string) {
    if (organisationFolders.has(folder)) {
      const query = { name: 'OrganisationPage', variables: { slug: name } };
      const answer = await this.queries.askAsVisitor(request, query);
      const { organisation } = (answer?.data ?? {}) as Partial<OrganisationPageQuery>;
      return organisation ? organisationPreview(organisation) : null;
    }
    if (folder !== 'ware') return null;
    const query = { name: 'ProductPage', variables: { id: name } };
    const answer = await this.queries.askAsVisitor(request, query);
    const { product } = (answer?.data ?? {}) as Partial<ProductPageQuery>;
    return product ? productPreview(product) : null;
  }
}
