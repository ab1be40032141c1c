import { useEffect } from 'react';
import type { GuideView } from '../contract/views.ts';
import { applyBrand } from '../screen-kit/brand.ts';

/** Gives the page the hall's colours as soon as they are known. */
export function useBrand(guide: GuideView | undefined): void {
  const brand = guide?.hall.brand;
  useEffect(() => {
    if (brand) applyBrand(brand);
  }, [brand]);
}
