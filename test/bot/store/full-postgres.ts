import pg from 'pg';

/**
 * Has a database answer whatever writes into the state as PostgreSQL does where its disk is full, `53100`, from the
 * server itself; reading goes on.
 * @returns to say whether the disk is full; at first it is not
 */
export async function fullDisk(database: string): Promise<(is: boolean) => Promise<void>> {
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: database });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };
  await run(`
    CREATE TABLE public.disk (is_full boolean);
    INSERT INTO public.disk VALUES (false);
    CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT is_full FROM public.disk) THEN
          RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
        END IF;
        RETURN NULL;
      END $$;
    DO $$
      DECLARE one record;
      BEGIN
        FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'onrecord' LOOP
          EXECUTE format('CREATE TRIGGER refuse BEFORE INSERT OR UPDATE OR DELETE ON onrecord.%I
            FOR EACH STATEMENT EXECUTE FUNCTION public.refuse()', one.tablename);
        END LOOP;
      END $$`);
  return async (is) => {
    await run(`UPDATE public.disk SET is_full = ${is}`);
  };
}
