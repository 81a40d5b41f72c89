import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import '../testing/render-screen';
import { ErrorPage } from './error-page';

function Broken({ failure }: Readonly<{ failure: Error }>): never {
  throw failure;
}

/** What stands at `/` when the page there fails to come. */
function drawAfter(failure: Error): void {
  const router = createMemoryRouter([
    { path: '/', element: <Broken failure={failure} />, errorElement: <ErrorPage /> },
  ]);
  render(
    <MantineProvider env="test">
      <RouterProvider router={router} />
    </MantineProvider>,
  );
}

describe('the page of errors', () => {
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  it('offers to reload when the server was upgraded and has other files now', async () => {
    drawAfter(new TypeError('Failed to fetch dynamically imported module: http://box/assets/year-1.js'));
    expect(await screen.findByRole('heading', { level: 1, name: '页面没有取到' })).toBeDefined();
    expect(screen.getByRole('button', { name: '刷新页面' })).toBeDefined();
    expect(document.title).toContain('页面没有取到');
  });

  it('calls a fault of our own by another name', async () => {
    drawAfter(new Error('undefined is no function'));
    expect(await screen.findByRole('heading', { level: 1, name: '页面出错了' })).toBeDefined();
    expect(screen.getByRole('link', { name: '回到首页' })).toBeDefined();
  });
});
