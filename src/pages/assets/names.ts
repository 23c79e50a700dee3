/** The addresses of what pages need besides themselves. */
export const ASSET_FOLDER = '/sider/';

export const ASSETS = {
  designsystem: `${ASSET_FOLDER}css/dkfds-virkdk.min.css`,
  style: `${ASSET_FOLDER}css/jobag.css`,
  icon: `${ASSET_FOLDER}img/jobag.svg`,
} as const;
