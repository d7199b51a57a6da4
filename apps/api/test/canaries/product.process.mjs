import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../dist/app.module.js';
import { setUpHttp } from '../../dist/platform/http/http.js';

// The compiled product in a process of its own, over a database that a test prepared; it writes its log at every level.
const [adminUrl, folder, telltale] = process.argv.slice(2);
const unlimited = { trustedProxies: 0, requestsPerAddress: 0, requestsPerSession: 0, socketsPerAddress: 0, socketsPerSession: 0 };
const mail = { smtpUrl: null, from: 'gwaje@test.gwaje', publicUrl: 'https://gwaje.test' };
const app = await NestFactory.create(
  AppModule.forRoot(adminUrl, { traffic: unlimited, files: { folder, scan: null }, mail, runsJobs: false }),
  {
    bodyParser: false,
    abortOnError: false,
  },
);
setUpHttp(app);
if (telltale === 'tells')
  app.use((request, _response, next) => {
    console.log(JSON.stringify(request.body));
    next();
  });
await app.listen(0, '127.0.0.1');
process.send({ url: await app.getUrl() });
process.on('message', () => void app.close().then(() => process.exit(0)));
