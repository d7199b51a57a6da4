import { ForeignKey, type ObjectLiteral } from 'typeorm';

/** Refers to a parent by task force and id together: whatever a command gets wrong, no row can point into another task force. */
export function ForeignKeyInTaskForce(parent: () => new () => ObjectLiteral, { name }: { name: string }): PropertyDecorator {
  return (target, property) => {
    ForeignKey(parent, ['taskForceId', String(property)], ['taskForceId', 'id'], { name })(target.constructor);
  };
}
