-- A quote names the place and the tax number of its seller, without which few countries take it for a business letter. As free
-- lines: each country asks for others. Sent quotes have none and stay as they are.
ALTER TABLE "organizations" ADD COLUMN "letterhead" TEXT NOT NULL DEFAULT '';
