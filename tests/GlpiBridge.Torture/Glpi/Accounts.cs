using System.Globalization;
using System.Text.Json.Nodes;

namespace GlpiBridge.Torture.Glpi;

/// <summary>A copy of the sample dataset with as many agents as there are clients.</summary>
internal sealed class Accounts
{
    private const string Password = "Torture!2026";
    private static readonly string[] Entities = ["Agudelle", "Saint-Ormond", "Port-Brévin"];

    private Accounts(string folder, IReadOnlyList<Account> agents) => (Folder, Agents) = (folder, agents);

    /// <summary>Where the copy lies.</summary>
    public string Folder { get; }

    public IReadOnlyList<Account> Agents { get; }

    public static async Task<Accounts> WriteAsync(DirectoryInfo run, int count, CancellationToken ct)
    {
        var folder = run.CreateSubdirectory("dataset");
        var files = folder.CreateSubdirectory("files");
        foreach (var file in new DirectoryInfo(Path.Combine(RepositoryFolder.Dataset, "files")).EnumerateFiles())
        {
            file.CopyTo(Path.Combine(files.FullName, file.Name));
        }

        var agents = Enumerable.Range(1, count).Select(number => new Account(string.Create(CultureInfo.InvariantCulture, $"agent-{number:00}@agudelle.com"), Password)).ToList();
        var dataset = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Dataset, "collectivites.json"), ct))!;
        for (var index = 0; index < agents.Count; index++)
        {
            dataset["users"]!.AsArray().Add(User(agents[index].Login, index));
        }

        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "collectivites.json"), dataset.ToJsonString(), ct);
        return new Accounts(folder.FullName, agents);
    }

    private static JsonObject User(string login, int index) => new()
    {
        ["key"] = login,
        ["login"] = login,
        ["password"] = Password,
        ["firstname"] = "Agent",
        ["realname"] = string.Create(CultureInfo.InvariantCulture, $"NUMÉRO {index + 1:00}"),
        ["email"] = login,
        ["phone"] = "05 46 00 00 11",
        ["is_active"] = true,
        ["profiles"] = new JsonArray(new JsonObject { ["profile"] = "Self-Service", ["entity"] = Entities[index % Entities.Length], ["is_recursive"] = false }),
    };
}

/// <summary>Somebody who signs in.</summary>
internal sealed record Account(string Login, string Password);
