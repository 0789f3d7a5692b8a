import type { EntityModel, ModelProperty, ModelType } from '../../domain/model/entity-model.ts';
import { baseOf, COMPLEX_TYPES, ROOT_TYPE } from '../../domain/model/entity-model.ts';

/** Elements as fast-xml-builder takes them: attributes begin with `@`. */
type Element = Readonly<Record<string, unknown>>;

const NAMESPACE = 'ShareFile.Api.Models';

const EDM_TYPES: Readonly<Record<string, string>> = {
  string: 'Edm.String',
  uri: 'Edm.String',
  bool: 'Edm.Boolean',
  int: 'Edm.Int32',
  long: 'Edm.Int64',
  number: 'Edm.Double',
  decimal: 'Edm.Decimal',
  date: 'Edm.DateTimeOffset',
};

/** Describes a model and the entity sets of it that can be asked for in CSDL 3, the language of `$metadata`. */
export function toCsdl(model: EntityModel, entitySets: ReadonlyMap<string, string>): Element {
  const types = [...model.types.values()];
  const entities = types.filter((type) => !COMPLEX_TYPES.has(type.name));
  const schema = {
    '@xmlns': 'http://schemas.microsoft.com/ado/2009/11/edm',
    '@Namespace': NAMESPACE,
    EnumType: [...model.enums].map(([name, values]) => ({
      '@Name': name,
      Member: [...values].map(([value, number]) => ({ '@Name': value, '@Value': number })),
    })),
    ComplexType: types
      .filter((type) => COMPLEX_TYPES.has(type.name))
      .map((type) => ({ '@Name': type.name, Property: structural(model, type) })),
    EntityType: entities.map((type) => toEntityType(model, type)),
    Association: entities.flatMap((type) => links(model, type).map((link) => toAssociation(type, link))),
    EntityContainer: {
      '@Name': 'Container',
      '@m:IsDefaultEntityContainer': 'true',
      EntitySet: [...entitySets].map(([name, type]) => ({ '@Name': name, '@EntityType': `${NAMESPACE}.${type}` })),
      AssociationSet: entities.flatMap((type) => toAssociationSets(model, type, entitySets)),
    },
  };
  return {
    'edmx:Edmx': {
      '@Version': '1.0',
      '@xmlns:edmx': 'http://schemas.microsoft.com/ado/2007/06/edmx',
      'edmx:DataServices': {
        '@xmlns:m': 'http://schemas.microsoft.com/ado/2007/08/dataservices/metadata',
        '@m:DataServiceVersion': '3.0',
        '@m:MaxDataServiceVersion': '3.0',
        Schema: schema,
      },
    },
  };
}

function toEntityType(model: EntityModel, type: ModelType): Element {
  const base = baseOf(type);
  return {
    '@Name': type.name,
    ...(base === undefined ? { '@Abstract': 'true' } : { '@BaseType': `${NAMESPACE}.${base}` }),
    ...(base === undefined && { Key: { PropertyRef: { '@Name': 'Id' } } }),
    Property: structural(model, type),
    NavigationProperty: links(model, type).map((link) => ({
      '@Name': link.name,
      '@Relationship': `${NAMESPACE}.${type.name}_${link.name}`,
      '@FromRole': 'From',
      '@ToRole': 'To',
    })),
  };
}

function structural(model: EntityModel, type: ModelType): Element[] {
  const isLink = isLinkOf(model);
  return [...type.properties.values()]
    .filter((property) => !isLink(property))
    .map((property) => {
      const name = EDM_TYPES[property.type] ?? `${NAMESPACE}.${property.type}`;
      const isKey = type.name === ROOT_TYPE && property.name === 'Id';
      return {
        '@Name': property.name,
        '@Type': property.isCollection ? `Collection(${name})` : name,
        ...(isKey && { '@Nullable': 'false' }),
      };
    });
}

function links(model: EntityModel, type: ModelType): ModelProperty[] {
  return [...type.properties.values()].filter(isLinkOf(model));
}

/** Tells which members lead to another entity and not to a value. */
function isLinkOf(model: EntityModel): (property: ModelProperty) => boolean {
  return ({ type }) => model.types.has(type) && !COMPLEX_TYPES.has(type);
}

function toAssociation(type: ModelType, link: ModelProperty): Element {
  return {
    '@Name': `${type.name}_${link.name}`,
    End: [
      { '@Role': 'From', '@Type': `${NAMESPACE}.${type.name}`, '@Multiplicity': '*' },
      { '@Role': 'To', '@Type': `${NAMESPACE}.${link.type}`, '@Multiplicity': link.isCollection ? '*' : '0..1' },
    ],
  };
}

function toAssociationSets(model: EntityModel, type: ModelType, sets: ReadonlyMap<string, string>): Element[] {
  const from = setOf(model, type.name, sets);
  if (from === undefined) return [];
  return links(model, type).flatMap((link) => {
    const to = setOf(model, link.type, sets);
    if (to === undefined) return [];
    const name = `${type.name}_${link.name}`;
    return {
      '@Name': name,
      '@Association': `${NAMESPACE}.${name}`,
      End: [
        { '@Role': 'From', '@EntitySet': from },
        { '@Role': 'To', '@EntitySet': to },
      ],
    };
  });
}

/** The set that holds entities of a type: its own, or that of a type it inherits from. */
function setOf(model: EntityModel, name: string, sets: ReadonlyMap<string, string>): string | undefined {
  for (let type = model.types.get(name); type; type = model.types.get(baseOf(type) ?? '')) {
    for (const [set, held] of sets) if (held === type.name) return set;
  }
  return undefined;
}
