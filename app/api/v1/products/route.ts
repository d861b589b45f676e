import { memberRoute } from "@/lib/http/api-route";
import { createProduct } from "@/lib/products/create-product";
import { listProducts } from "@/lib/products/list-products";
import { createProductSchema, listProductsSchema } from "@/lib/products/schema";

export const GET = memberRoute(listProductsSchema, listProducts);
export const POST = memberRoute(createProductSchema, createProduct, { status: 201 });
