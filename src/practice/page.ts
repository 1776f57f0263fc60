import { openScene } from './open-scene.ts';

const root = document.getElementById('desk');
if (root !== null) openScene(root, 'en');
