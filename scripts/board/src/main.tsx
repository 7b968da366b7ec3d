import { render } from 'preact';
import { App } from './App.tsx';
import { followAccounts } from './chain/accounts.ts';
import { followBlocks } from './chain/blocks.ts';
import { connect } from './chain/connect.ts';
import { followParameters } from './chain/parameters.ts';
import './styles/index.css';

connect();
followBlocks();
followParameters();
followAccounts();
render(<App />, document.getElementById('board')!);
