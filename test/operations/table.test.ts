import { expect } from 'chai';
import { type OperationName, services } from '../../src/contract/index.js';
import { operations, type OperationRule } from '../../src/operations/table.js';

describe('the table of operations', () => {
  const names = services.flatMap((service) => service.operations.map(({ name }) => name));

  it('has a row for every operation of the contract, whose names are all different, and for nothing else', () => {
    expect(new Set(names).size).to.equal(names.length);
    expect(Object.keys(operations)).to.have.members(names);
  });

  it('does not compile without one of them', () => {
    const { GetCodeList: _, ...others } = operations;
    // @ts-expect-error GetCodeList has no row.
    const table: Readonly<Record<OperationName, OperationRule>> = others;
    expect(table).to.not.have.property('GetCodeList');
  });

  it('says of every change that somebody may make it, and that it is audited', () => {
    const changes = names.filter((name) => operations[name].kind === 'change');
    expect(changes).to.have.members([
      'CreateJobannonce', 'UpdateJobannonce', 'CloseJobannonce', 'DeleteJobannonce', 'SetVirksomhedLogin',
      'CreateJobordre', 'UpdateJobordre', 'SetJobordreStatus', 'SetTovholder',
      'CreateJobordreFormidling', 'UpdateJobordreFormidling', 'DeleteJobordreFormidling',
      'CreateDriftsbesked', 'UpdateDriftsbesked', 'DeleteDriftsbesked',
      'CreateKontaktperson', 'UpdateKontaktperson', 'DeleteKontaktperson',
      'GetLoginTilstand', 'TilknytKontaktperson', 'OpretOgTilknyt', 'FjernTilknytning', 'AccepterVilkaar',
      'TildelRolle', 'FjernRolle', 'AnmodOmAdgang', 'TildelAdgang', 'AfvisAnmodning',
      'PaabegyndBehandling', 'ParkerJobannonce', 'FrigivJobannonce', 'GodkendJobannonce', 'AfvisJobannonce',
    ]); // oxfmt-ignore
    for (const name of changes) {
      expect(operations[name].audit.audited, name).to.equal(true);
      expect(operations[name].access, name).to.not.deep.equal({});
    }
  });
});
