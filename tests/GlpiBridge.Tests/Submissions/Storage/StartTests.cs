using GlpiBridge.Portal.Configuration;
using GlpiBridge.Submissions;
using Microsoft.Data.Sqlite;
using Npgsql;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Submissions.Storage;

/// <summary>Portals that start, one after another or at once, on a database without tables or one that somebody left in the middle.</summary>
public sealed class StartTests
{
    private const string MigrationLock = "SELECT pg_advisory_lock(hashtextextended('migrations', 0))";
    private const string Waiting = "SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Several_that_start_at_once_on_an_empty_database_all_come_up(DatabaseKind database)
    {
        await using var first = StoreHost.Stopped(await EmptyAsync(database));
        await using var second = first.StoppedSecond();
        await using var third = first.StoppedSecond();
        await using var fourth = first.StoppedSecond();

        await Task.WhenAll(new[] { first, second, third, fourth }.Select(portal => Task.Run(portal.StartAsync, Ct)));

        var id = await first.DraftAsync();
        (await fourth.SubmissionAsync(id)).Content.Answers["titre"].ShouldBe(["Mon titre secret"]);
    }

    [Fact]
    public async Task A_portal_that_was_killed_while_it_made_the_tables_keeps_none_from_starting_on_sqlite()
    {
        await using var portal = StoreHost.Stopped(await EmptyAsync(DatabaseKind.Sqlite));
        await using (var left = new SqliteConnection($"Data Source={Path.Combine(portal.Folder.FullName, "submissions.db")};Pooling=False"))
        {
            await left.OpenAsync(Ct);
            await using var row = left.CreateCommand();
            row.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-27 08:00:00+00:00');
                """;
            await row.ExecuteNonQueryAsync(Ct);
        }

        await portal.StartAsync();

        (await portal.SubmissionAsync(await portal.DraftAsync())).State.ShouldBe(SubmissionState.Draft);
    }

    [Fact]
    public async Task A_portal_that_was_killed_while_it_made_the_tables_keeps_none_from_starting_on_postgresql()
    {
        var settings = await EmptyAsync(DatabaseKind.PostgreSql);
        await using var portal = StoreHost.Stopped(settings);
        await using var killed = await OpenAsync(settings);
        await ScalarAsync(killed, MigrationLock);
        await using var eye = await OpenAsync(settings);

        var start = portal.StartAsync();
        while ((long)(await ScalarAsync(eye, Waiting))! == 0)
        {
            start.IsCompleted.ShouldBeFalse();
        }

        await ScalarAsync(eye, $"SELECT pg_terminate_backend({killed.ProcessID})");
        await start;

        (await portal.SubmissionAsync(await portal.DraftAsync())).State.ShouldBe(SubmissionState.Draft);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_portal_does_not_start_on_a_database_of_a_later_version(DatabaseKind database)
    {
        const string Later = """INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Later', '10.0.0')""";
        var settings = await EmptyAsync(database);
        await using var portal = StoreHost.Stopped(settings);
        await portal.StartAsync();
        await portal.StopAsync();
        if (database is DatabaseKind.PostgreSql)
        {
            await using var server = await OpenAsync(settings);
            await ScalarAsync(server, Later);
        }
        else
        {
            await using var file = new SqliteConnection($"Data Source={Path.Combine(portal.Folder.FullName, "submissions.db")};Pooling=False");
            await file.OpenAsync(Ct);
            await using var later = file.CreateCommand();
            later.CommandText = Later;
            await later.ExecuteNonQueryAsync(Ct);
        }

        await using var older = portal.StoppedSecond();
        var refused = await Should.ThrowAsync<NewerDatabaseException>(older.StartAsync);

        refused.Migration.ShouldBe("29990101000000_Later");
        DatabaseFault.Words(refused).ShouldNotBeNull().ShouldContain("docs/sauvegarde.md");
    }

    [Fact]
    public async Task A_user_who_owns_the_database_has_all_rights_that_the_portal_needs()
    {
        var settings = await EmptyAsync(DatabaseKind.PostgreSql);
        var owner = await UserAsync(settings);
        await using (var master = await OpenAsync(settings))
        {
            await ScalarAsync(master, $"ALTER DATABASE {owner.Database} OWNER TO {owner.Username}");
        }

        await using var portal = StoreHost.Stopped(new SubmissionsOptions { Database = DatabaseKind.PostgreSql, ConnectionString = owner.ToString() });
        await portal.StartAsync();

        (await portal.AddAsync(await portal.DraftAsync(), "x.bin", new byte[300_000])).ShouldBeOfType<KeepResult.Kept>();
    }

    [Fact]
    public async Task A_server_that_does_not_flush_is_told_in_the_log_and_one_in_a_hurry_is_made_to_wait()
    {
        var settings = await EmptyAsync(DatabaseKind.PostgreSql);
        await using (var hurried = await OpenAsync(settings))
        {
            await ScalarAsync(hurried, $"ALTER DATABASE {hurried.Database} SET synchronous_commit = off");
        }

        await using var portal = StoreHost.Stopped(settings);
        await portal.StartAsync();

        portal.Log.Lines.ShouldContain(line => line.Contains("PostgreSQL runs with fsync = off", StringComparison.Ordinal));
        portal.Log.Lines.ShouldNotContain(line => line.Contains("runs with synchronous_commit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_keeps_a_portal_from_starting_on_postgresql_is_told_without_the_password()
    {
        var right = new NpgsqlConnectionStringBuilder((await EmptyAsync(DatabaseKind.PostgreSql)).ConnectionString);
        var stranger = await UserAsync(new SubmissionsOptions { ConnectionString = right.ToString() });

        (await FaultAsync(right, wrong => (wrong.Username, wrong.Password) = (stranger.Username, stranger.Password))).ShouldContain("ALTER DATABASE");
        (await FaultAsync(right, wrong => (wrong.Host, wrong.Port) = ("127.0.0.1", 1))).ShouldContain("ne répond pas");
        (await FaultAsync(right, wrong => wrong.Password = "mot-de-passe-faux")).ShouldContain("refuse l'utilisateur");
        (await FaultAsync(right, wrong => wrong.Database = "nulle_part")).ShouldContain("n'existe pas");
    }

    private static async Task<string> FaultAsync(NpgsqlConnectionStringBuilder right, Action<NpgsqlConnectionStringBuilder> spoil)
    {
        var address = new NpgsqlConnectionStringBuilder(right.ToString());
        spoil(address);
        await using var portal = StoreHost.Stopped(new SubmissionsOptions { Database = DatabaseKind.PostgreSql, ConnectionString = address.ToString() });

        var words = DatabaseFault.Words(await Should.ThrowAsync<Exception>(portal.StartAsync)).ShouldNotBeNull();

        words.ShouldStartWith("PostgreSQL (clé « Submissions:ConnectionString »)");
        words.ShouldNotContain(address.Password!);
        return words;
    }

    /// <summary>A user of the server without any right.</summary>
    private static async Task<NpgsqlConnectionStringBuilder> UserAsync(SubmissionsOptions settings)
    {
        await using var master = await OpenAsync(settings);
        var user = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Username = "user_of_" + master.Database, Password = "mot-de-passe-juste" };
        await ScalarAsync(master, $"CREATE USER {user.Username} PASSWORD '{user.Password}'");
        return user;
    }

    private static async Task<SubmissionsOptions> EmptyAsync(DatabaseKind database) =>
        new() { Database = database, ConnectionString = database is DatabaseKind.PostgreSql ? await SharedPostgres.EmptyAsync(Ct) : "" };

    private static async Task<NpgsqlConnection> OpenAsync(SubmissionsOptions settings)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false }.ToString());
        await connection.OpenAsync(Ct);
        return connection;
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Names that these tests made up.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(Ct);
    }
}
