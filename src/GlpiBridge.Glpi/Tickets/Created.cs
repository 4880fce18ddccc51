using GlpiBridge.Glpi.Documents;

namespace GlpiBridge.Glpi.Tickets;

/// <summary>A ticket that exists now.</summary>
/// <param name="Id">The ticket.</param>
/// <param name="Files">What became of each file, in the order they were given.</param>
public sealed record CreatedTicket(TicketId Id, IReadOnlyList<FileOutcome> Files);

/// <summary>A follow-up that exists now.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Files">What became of each file, in the order they were given. GLPI lets a self-service user see inline images only, other files come as <see cref="FileOutcome.Unverified"/>.</param>
public sealed record CreatedFollowup(FollowupId Id, IReadOnlyList<FileOutcome> Files)
{
    /// <summary>Settles what the writer's own session could not verify.</summary>
    /// <param name="documents">The follow-up's documents as somebody else reads them (<see cref="DocumentReader.ListOfAsync"/>).</param>
    /// <returns>The same follow-up; a file whose name none of the documents has was dropped by GLPI.</returns>
    public CreatedFollowup Verified(IReadOnlyList<GlpiDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var taken = Files.OfType<FileOutcome.Kept>().Select(kept => kept.Document).ToHashSet();
        return this with { Files = [.. Files.Select(file => file is FileOutcome.Unverified { File: var sent } ? Settle(sent) : file)] };

        FileOutcome Settle(FileToSend sent) =>
            documents.FirstOrDefault(document => !taken.Contains(document.Id) && UploadName.Same(UploadName.Of(sent.FileName), document.FileName)) is { } found && taken.Add(found.Id)
                ? new FileOutcome.Kept(sent, found.Id)
                : new FileOutcome.Refused(sent, null);
    }
}
