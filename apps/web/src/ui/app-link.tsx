/** The router's link under one name: pages take addresses from lib/paths and links from here. */
export { Link as AppLink } from '@tanstack/react-router';
