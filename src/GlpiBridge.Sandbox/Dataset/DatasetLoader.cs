namespace GlpiBridge.Sandbox.Dataset;

/// Loads the dataset as its seeding client does: the same items in the same order, so the ids are those of the recordings.
internal sealed class DatasetLoader(World world, DatasetFile dataset)
{
    public void Load()
    {
        var (author, names) = (new Author(world), new DatasetNames());
        new PeopleLoader(author, dataset, names).Load();
        new KnowledgeLoader(author, dataset, names).Load();
        new TicketLoader(author, dataset, names, world).Load();
    }
}
