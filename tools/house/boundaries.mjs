// Who may import whom. Nx enforces it by tag; every project has one scope and one type.
const foundation = ['scope:kernel', 'scope:contract'];
const beneathDomains = ['search', 'media', 'notification', 'moderation', 'ops'];

const ofPeople = ['tenancy', 'identity', 'privacy'];

/** Server side: each scope with the scopes below it. */
const below = {
  kernel: [],
  contract: [],
  tenancy: [],
  identity: ['tenancy'],
  // Below all who hold data of people, so that each can register with it.
  privacy: ['tenancy', 'identity'],
  ...Object.fromEntries(beneathDomains.map((scope) => [scope, ofPeople])),
  directory: [...ofPeople, ...beneathDomains],
  community: [...ofPeople, ...beneathDomains, 'directory'],
  marketplace: [...ofPeople, ...beneathDomains, 'directory'],
  billing: [...ofPeople, ...beneathDomains, 'directory'],
  reach: [...ofPeople, ...beneathDomains, 'directory'],
};
const domains = Object.keys(below).filter((scope) => !['kernel', 'contract'].includes(scope));
const portal = [...domains, 'portal'];

const scopes = (names) => names.map((name) => `scope:${name}`);
const allowed = (sourceTag, tags) => ({ sourceTag, onlyDependOnLibsWithTags: tags });

export const boundaries = [
  ...Object.entries(below).map(([scope, under]) =>
    allowed(`scope:${scope}`, [
      ...(scope === 'kernel' ? ['scope:kernel'] : [...foundation, `scope:${scope}`]),
      ...scopes(under),
      ...(['kernel', 'contract', 'tenancy'].includes(scope)
        ? []
        : ['scope:ui', 'scope:web-client']),
    ]),
  ),
  allowed('scope:portal', [...foundation, ...scopes(portal)]),
  allowed('scope:ui', ['scope:ui']),
  allowed('scope:web-client', ['scope:web-client', 'scope:contract', 'scope:ui']),
  allowed('scope:tenants', ['scope:tenancy']),
  allowed('scope:api', [...foundation, ...scopes(portal), 'scope:web-client']),
  allowed('scope:cli', [...foundation, ...scopes(portal)]),
  allowed('scope:worker', [...foundation, ...scopes(portal)]),
  ...['resident', 'merchant', 'operator'].map((scope) =>
    allowed(`scope:${scope}`, ['scope:ui', 'scope:web-client', ...scopes(domains)]),
  ),
  // The halves of a domain meet only through the contract.
  allowed('type:kernel', ['type:kernel']),
  allowed('type:contract', ['type:contract']),
  allowed('type:api', ['type:kernel', 'type:contract', 'type:api']),
  allowed('type:web', ['type:contract', 'type:web', 'type:ui', 'type:web-client']),
  allowed('type:ui', ['type:ui']),
  allowed('type:web-client', ['type:web-client', 'type:contract', 'type:ui']),
  allowed('type:data', ['type:api']),
  // The API reads the address of a search with the very code the application writes it with.
  allowed('type:app', ['type:kernel', 'type:contract', 'type:api', 'type:web', 'type:web-client']),
  allowed('type:spa', ['type:web', 'type:ui', 'type:web-client']),
];
