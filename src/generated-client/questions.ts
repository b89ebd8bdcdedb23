// Ten questions to the service, by the client that was generated of its description. Each answer is checked. Argument: the service's address.
import {
  Configuration, ConflictsApi, LayersApi, ListProjectConflictsStateEnum, ListProjectsCertaintyEnum, PlacesApi, PlanApi, ProjectsApi, ResponseError, SearchApi, SumProjectsByEnum,
} from './client/index.js';

declare const process: {argv: string[]; exit(code: number): never};

const service = new Configuration({basePath: process.argv[2]});
const conflicts = new ConflictsApi(service);
const layers = new LayersApi(service);
const plan = new PlanApi(service);
const projects = new ProjectsApi(service);

function confirm(holds: boolean, question: string, answer: unknown): void {
  if (!holds) {
    throw new Error(question + ' is answered by ' + JSON.stringify(answer));
  }
  console.log(question);
}

const square = {
  type: 'Polygon',
  coordinates: [[[118.681, 24.944], [118.687, 24.944], [118.687, 24.950], [118.681, 24.950], [118.681, 24.944]]],
};

async function ask(): Promise<void> {
  const names = await new SearchApi(service).searchNames({q: 'lyj'});
  confirm(names.items.some((found) => found.id === 'luoyang-river' && found.nameZh === '洛阳江'), 'What is called lyj?', names);

  const certain = await projects.listProjects({touches: 'rivers/luoyang-river', certainty: ListProjectsCertaintyEnum.Certain});
  const numbers = certain.features.map((project) => project.properties.number);
  confirm(certain.numberMatched === 1 && numbers[0] === 95, 'Which projects touch the Luoyang River for certain?', numbers);

  const project = await projects.getProject({number: 95});
  const years = project.properties.yearFrom + '-' + project.properties.yearTo;
  confirm(project.properties.nameZh === '洛江区入海排污口整治项目' && years === '2023-2024', 'What is project 95?', project);

  const sums = await projects.sumProjects({by: SumProjectsByEnum.Field});
  const total = sums.groups.reduce((sum, group) => sum + group.investment, 0);
  confirm(sums.count === 121 && total === sums.investment, 'How much money is in each field?', sums);

  const report = await conflicts.checkGround({body: square, accuracy: 0.5, lines: 'ecological-red-line,permanent-farmland'});
  const verdict = report.grounds[0].conflict;
  const states = verdict.lines.map((line) => line.line.id + ' ' + line.state + ' ' + line.certainty + ' ' + line.illustrative);
  confirm(
    verdict.state === 'conflict' && states.includes('ecological-red-line conflict possible true')
      && states.includes('permanent-farmland no-data null false'),
    'May it be built here?', states);

  const met = await conflicts.listProjectConflicts({state: ListProjectConflictsStateEnum.Conflict, limit: 500});
  confirm(
    met.numberReturned === met.numberMatched && met.features.every((found) => found.properties.conflict.state === 'conflict'),
    'Which projects conflict with the red line?', met.numberMatched);

  const all = await layers.listLayers();
  const redLines = all.items.find((layer) => layer.id === 'red-lines');
  confirm(redLines?.illustrative === true && redLines.unlocated === 0, 'Which layers only illustrate?', redLines);

  const versions = await layers.listLayerVersions({layer: 'red-lines'});
  confirm(versions.items[0].number === 1 && versions.items[0].sha256?.length === 64, 'Which versions has the red line?', versions);

  const places = await new PlacesApi(service).listPlaces({within: 'places/heshi-town'});
  const actions = await plan.listActions({touches: 'bays/anhai-bay'});
  confirm(places.numberMatched > 0 && actions.numberMatched > 0, 'What is named in Heshi, and done at the Anhai Bay?', places);

  try {
    const nothing = await projects.listProjects({touches: 'rivers/luoyang'});
    confirm(false, 'What is an unknown river?', nothing);
  } catch (refused) {
    if (!(refused instanceof ResponseError)) {
      throw refused;
    }
    const problem = await refused.response.json();
    confirm(refused.response.status === 404 && problem.code === 'unknown-feature', 'What is an unknown river?', problem);
  }
  console.log('ten questions answered');
}

ask().catch((fault) => {
  console.error(fault);
  process.exit(1);
});
