import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import { BarChart, LineChart } from 'echarts/charts';
import type { GridComponentOption, MarkLineComponentOption } from 'echarts/components';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { escapeHtml, type Html, trusted } from './html.ts';

use([BarChart, LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

export type ChartOption = ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption | MarkLineComponentOption>;

/** A chart of one size in CSS pixels. */
export interface Drawing {
  /** Unique in the page: ASCII letters, digits and hyphens. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What the chart shows, for those who cannot see it. */
  readonly description: string;
  readonly option: ChartOption;
  /** Classes that tell the style sheet when to show it. */
  readonly variant?: 'narrow' | 'wide';
}

/** Draws a chart as SVG: the same drawing gives the same bytes, whatever was drawn before it. Its colours are variables of the page. */
export function draw({ id, width, height, title, description, option, variant }: Drawing): Html {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...option });
    const drawn = clean(chart.renderToSVGString(), id);
    const open = `<svg class="chart${variant ? ` ${variant}` : ''}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${escapeHtml(title)}</title><desc id="${id}-d">${escapeHtml(description)}</desc>`;
    return trusted(drawn.replace(/^<svg [^>]*>/, () => open));
  } finally {
    chart.dispose();
  }
}

/**
 * What ECharts drew without what changes from run to run (it numbers its charts), and without styles of its own, which the page's
 * Content-Security-Policy forbids. Its texts are escaped, so that a quotation mark always belongs to an attribute.
 */
function clean(svg: string, id: string): string {
  return svg
    .replace(/<style ?>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+|xml:space)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => {
      const size = /font-size:([\d.]+)px/.exec(style)?.[1];
      const weight = /font-weight:(\w+)/.exec(style)?.[1];
      return `${size ? ` font-size="${size}"` : ''}${weight ? ` font-weight="${weight}"` : ''}`;
    })
    .replace(/(id="|url\(#)zr\d+-/g, (_, before: string) => `${before}${id}-`)
    .replace(/\n+/g, '\n');
}
