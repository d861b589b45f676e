import { serveLogo, takeLogo } from "@/lib/http/logo-route";

export const GET = serveLogo;
export const POST = takeLogo;
