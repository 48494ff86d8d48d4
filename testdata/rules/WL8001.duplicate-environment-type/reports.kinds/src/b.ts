export default interface CloudflareEnvironment { FILES: KVNamespace, "a-b"?: string }
