import assert from 'node:assert/strict';
import { createSizeGate } from '../../../client/src/sync/size-gate';

const uri = 'file:///work/package-lock.json';
const limit = 10;

describe('the size gate', () => {
  it('lets a document in up to the limit', () => {
    const gate = createSizeGate(limit);
    assert.equal(gate.opens(uri, limit), true);
    assert.equal(gate.keepsOut(uri), false);
    assert.equal(gate.changes(uri, limit), 'change');
    assert.equal(gate.closes(uri), true);
  });

  it('keeps a larger one out until it closes', () => {
    const gate = createSizeGate(limit);
    assert.equal(gate.opens(uri, limit + 1), false);
    assert.equal(gate.keepsOut(uri), true);
    assert.equal(gate.changes(uri, limit + 2), 'nothing');
    assert.equal(gate.closes(uri), false);
    assert.equal(gate.keepsOut(uri), false);
  });

  it('opens a document for the server once it shrinks', () => {
    const gate = createSizeGate(limit);
    gate.opens(uri, limit + 1);
    assert.equal(gate.changes(uri, limit), 'open');
    assert.equal(gate.opens(uri, limit), true);
    assert.equal(gate.changes(uri, limit - 1), 'change');
    assert.equal(gate.closes(uri), true);
  });

  it('closes a document for the server once it grows', () => {
    const gate = createSizeGate(limit);
    gate.opens(uri, limit);
    assert.equal(gate.changes(uri, limit + 1), 'close');
    assert.equal(gate.keepsOut(uri), true);
    assert.equal(gate.closes(uri), true, 'the server is told');
    assert.equal(gate.keepsOut(uri), true, 'the document is still open in the editor');
    assert.equal(gate.changes(uri, limit + 2), 'nothing');
    assert.equal(gate.closes(uri), false, 'the server is told once');
  });

  it('measures again when the server starts again', () => {
    const gate = createSizeGate(limit);
    gate.opens(uri, limit + 1);
    assert.equal(gate.opens(uri, limit), true);
    assert.equal(gate.keepsOut(uri), false);
  });

  it('tells documents apart', () => {
    const gate = createSizeGate(limit);
    gate.opens(uri, limit + 1);
    assert.equal(gate.keepsOut('file:///work/policy.json'), false);
    assert.equal(gate.closes('file:///work/policy.json'), true);
  });
});
