/** The operations that a message can be made of, by service. */
import { services } from '../../contract/index.js';
import type { OperationName } from '../../contract/index.js';
import type { OperationContract, ServiceContract } from '../../xml/schema/schema.js';

export interface Found {
  readonly service: ServiceContract<OperationName>;
  readonly operation: OperationContract<OperationName>;
}

const BY_NAME: ReadonlyMap<string, Found> = new Map(
  services.flatMap((service) =>
    service.operations.map((operation) => [operation.name, { service, operation }] as const),
  ),
);

export const operationNamed = (name: string): Found | undefined => BY_NAME.get(name);
