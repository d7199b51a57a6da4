import { startProduct } from './product.ts';

/** Started once for all journeys; the tests run in another process and find it by its address. */
export default async function globalSetup() {
  const product = await startProduct();
  process.env.GWAJE_E2E_URL = product.url;
  return product.stop;
}
