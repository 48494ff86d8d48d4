/* eslint-disable */
// Runtime types generated with workerd@1.20261117.1 2025-01-31
// Begin runtime types
