using System.Text.Json.Nodes;
using GlpiBridge.EndToEnd.Tests;

namespace GlpiBridge.Benchmarks.Load;

/// <summary>The sample dataset with as many agents besides its own as are asked for.</summary>
internal sealed class Crowd : IDisposable
{
    private const string Password = "Foule!2026";
    private static readonly string[] Entities = ["Agudelle", "Saint-Ormond", "Port-Brévin"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("glpibridge-crowd-");

    public Crowd(int count)
    {
        var files = folder.CreateSubdirectory("files");
        foreach (var file in new DirectoryInfo(System.IO.Path.Combine(RepositoryFolder.Dataset, "files")).EnumerateFiles())
        {
            file.CopyTo(System.IO.Path.Combine(files.FullName, file.Name));
        }

        People = [.. Enumerable.Range(1, count).Select(number => new Person($"agent-{number:000}@agudelle.com", Password))];
        var dataset = JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(RepositoryFolder.Dataset, "collectivites.json")))!;
        foreach (var (index, person) in People.Index())
        {
            dataset["users"]!.AsArray().Add(new JsonObject
            {
                ["key"] = person.Login,
                ["login"] = person.Login,
                ["password"] = person.Password,
                ["firstname"] = "Agent",
                ["realname"] = $"NUMÉRO {index + 1:000}",
                ["email"] = person.Login,
                ["phone"] = "05 46 00 00 11",
                ["is_active"] = true,
                ["profiles"] = new JsonArray(new JsonObject { ["profile"] = "Self-Service", ["entity"] = Entities[index % Entities.Length], ["is_recursive"] = false }),
            });
        }

        File.WriteAllText(System.IO.Path.Combine(folder.FullName, "collectivites.json"), dataset.ToJsonString());
    }

    public string Path => folder.FullName;

    public IReadOnlyList<Person> People { get; }

    public void Dispose() => folder.Delete(recursive: true);
}
