// A browser and a host take their time on a busy machine.
jest.setTimeout(120_000)
