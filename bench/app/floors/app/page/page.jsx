import { readCustomers } from "../../database";

export const dynamic = "force-dynamic";

export default async function Page() {
  const customers = await readCustomers(50);
  return (
    <table>
      <tbody>
        {customers.map(({ id, name, email }) => (
          <tr key={id}>
            <td>{name}</td>
            <td>{email}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
