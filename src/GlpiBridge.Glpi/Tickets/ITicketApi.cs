using GlpiBridge.Glpi.Http;
using Refit;

namespace GlpiBridge.Glpi.Tickets;

/// <summary><c>Ticket</c> and <c>ITILFollowup</c> as JSON. What has files goes by <see cref="TicketWriter"/>.</summary>
public interface ITicketApi
{
    /// <summary>One ticket with its documents.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket's number.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The ticket.</returns>
    [Get("/Ticket/{id}?with_documents=true&get_hateoas=false&add_keys_names[]=itilcategories_id&add_keys_names[]=entities_id&add_keys_names[]=users_id_recipient")]
    Task<Ticket> GetAsync([Property(CallProperties.Session)] SessionToken session, long id, CancellationToken ct);

    /// <summary>The newest tickets whose text contains something.</summary>
    /// <param name="session">The session.</param>
    /// <param name="content">What to look for; <c>^</c> and <c>$</c> anchor it.</param>
    /// <param name="range">Such as <c>0-0</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>Ids only.</returns>
    [Get("/Ticket?sort=id&order=DESC&only_id=true&get_hateoas=false")]
    Task<IReadOnlyList<TicketRow>> FindByContentAsync(
        [Property(CallProperties.Session)] SessionToken session, [AliasAs("searchText[content]")] string content, string range, CancellationToken ct);

    /// <summary>One page of the people on a ticket.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket's number.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The people.</returns>
    [Get("/Ticket/{id}/Ticket_User?get_hateoas=false&add_keys_names[]=users_id")]
    Task<IReadOnlyList<TicketUser>> ListUsersAsync([Property(CallProperties.Session)] SessionToken session, long id, string range, CancellationToken ct);

    /// <summary>One page of the follow-ups of a ticket that the session may see.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket's number.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The follow-ups.</returns>
    [Get("/Ticket/{id}/ITILFollowup?get_hateoas=false&add_keys_names[]=users_id")]
    Task<IReadOnlyList<Followup>> ListFollowupsAsync([Property(CallProperties.Session)] SessionToken session, long id, string range, CancellationToken ct);

    /// <summary>One page of the groups on a ticket.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket's number.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The groups.</returns>
    [Get("/Ticket/{id}/Group_Ticket?get_hateoas=false&add_keys_names[]=groups_id")]
    Task<IReadOnlyList<TicketGroup>> ListGroupsAsync([Property(CallProperties.Session)] SessionToken session, long id, string range, CancellationToken ct);

    /// <summary>One page of the changes of one column of a ticket, out of its history.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket's number.</param>
    /// <param name="column">Number of the column among those of the search; <c>^</c> and <c>$</c> anchor it.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The changes.</returns>
    [Get("/Ticket/{id}/Log?get_hateoas=false")]
    Task<IReadOnlyList<StatusChange>> ListChangesAsync(
        [Property(CallProperties.Session)] SessionToken session, long id, [AliasAs("searchText[id_search_option]")] string column, string range, CancellationToken ct);

    /// <summary>One page of the tasks of a ticket that the session may see.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket's number.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The tasks.</returns>
    [Get("/Ticket/{id}/TicketTask?get_hateoas=false&add_keys_names[]=users_id")]
    Task<IReadOnlyList<TicketTask>> ListTasksAsync([Property(CallProperties.Session)] SessionToken session, long id, string range, CancellationToken ct);

    /// <summary>One page of the solutions of a ticket.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket's number.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The solutions.</returns>
    [Get("/Ticket/{id}/ITILSolution?get_hateoas=false&add_keys_names[]=users_id&add_keys_names[]=users_id_approval")]
    Task<IReadOnlyList<Solution>> ListSolutionsAsync([Property(CallProperties.Session)] SessionToken session, long id, string range, CancellationToken ct);

    /// <summary>The survey of a ticket.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket's number.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>None or one.</returns>
    [Get("/Ticket/{id}/TicketSatisfaction?get_hateoas=false")]
    Task<IReadOnlyList<Satisfaction>> ListSatisfactionAsync([Property(CallProperties.Session)] SessionToken session, long id, CancellationToken ct);

    /// <summary>One page of the approvals that were asked for on a ticket.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket's number.</param>
    /// <param name="range">Such as <c>0-199</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The approvals.</returns>
    [Get("/Ticket/{id}/TicketValidation?get_hateoas=false&add_keys_names[]=users_id&add_keys_names[]=users_id_validate")]
    Task<IReadOnlyList<TicketValidation>> ListValidationsAsync([Property(CallProperties.Session)] SessionToken session, long id, string range, CancellationToken ct);

    /// <summary>One follow-up with its documents.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The follow-up's number.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>The follow-up.</returns>
    [Get("/ITILFollowup/{id}?with_documents=true&get_hateoas=false")]
    Task<Followup> GetFollowupAsync([Property(CallProperties.Session)] SessionToken session, long id, CancellationToken ct);

    /// <summary>Creates a ticket without files.</summary>
    /// <param name="session">The session.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>Its id.</returns>
    [Post("/Ticket")]
    Task<CreatedAnswer> CreateAsync([Property(CallProperties.Session)] SessionToken session, [Body] TicketBody ticket, CancellationToken ct);

    /// <summary>Adds a follow-up without files.</summary>
    /// <param name="session">The session.</param>
    /// <param name="followup">The follow-up.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>Its id.</returns>
    [Post("/ITILFollowup")]
    Task<CreatedAnswer> AddFollowupAsync([Property(CallProperties.Session)] SessionToken session, [Body] FollowupBody followup, CancellationToken ct);

    /// <summary>Changes a ticket.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket's number.</param>
    /// <param name="change">What changes.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>When GLPI has done it.</returns>
    [Put("/Ticket/{id}")]
    Task UpdateAsync([Property(CallProperties.Session)] SessionToken session, long id, [Body] TicketChangeBody change, CancellationToken ct);

    /// <summary>Puts a ticket into the bin.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket's number.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>When GLPI has done it.</returns>
    [Delete("/Ticket/{id}")]
    Task DeleteAsync([Property(CallProperties.Session)] SessionToken session, long id, CancellationToken ct);

    /// <summary>Puts a ticket into the bin, with something said of how.</summary>
    /// <param name="session">The session.</param>
    /// <param name="deletion">The ticket, and how.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>When GLPI has done it.</returns>
    [Delete("/Ticket")]
    Task DeleteAsync([Property(CallProperties.Session)] SessionToken session, [Body] TicketDeletionBody deletion, CancellationToken ct);

    /// <summary>Puts somebody on a ticket.</summary>
    /// <param name="session">The session.</param>
    /// <param name="user">The user, the ticket and the part he plays.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>Its id.</returns>
    [Post("/Ticket_User")]
    Task<CreatedAnswer> AddUserAsync([Property(CallProperties.Session)] SessionToken session, [Body] TicketUserBody user, CancellationToken ct);

    /// <summary>Answers the survey of a ticket. The ticket's number is wanted in the address and in the body.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The ticket's number.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>When GLPI has done it.</returns>
    [Put("/TicketSatisfaction/{id}")]
    Task RateAsync([Property(CallProperties.Session)] SessionToken session, long id, [Body] SatisfactionBody answer, CancellationToken ct);

    /// <summary>Answers an approval.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The approval's number.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <returns>When GLPI has done it.</returns>
    [Put("/TicketValidation/{id}")]
    Task AnswerValidationAsync([Property(CallProperties.Session)] SessionToken session, long id, [Body] ValidationAnswerBody answer, CancellationToken ct);
}
