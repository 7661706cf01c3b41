using System.Collections.Immutable;
using System.Text;
using Integreat.Platform.Grains.News;

namespace Integreat.Platform.Tests.Grains;

/// <summary>What a source may say, and what of it is understood.</summary>
public sealed class PostListTests
{
    [Fact]
    public void A_post_is_a_number_a_title_a_content_a_date_and_a_link()
    {
        var post = Assert.Single(Read(
            """[{ "id": 7, "title": "Titel", "content": "<p>Text</p>", "date": "2026-03-10T10:28:00+01:00", "link": "https://posts.example/7" }]"""));

        Assert.Equal(
            new ForeignPost(7, "Titel", "<p>Text</p>", new(2026, 3, 10, 9, 28, 0, TimeSpan.Zero), "https://posts.example/7"), post);
    }

    [Fact]
    public void The_form_of_WordPress_is_understood()
    {
        var post = Assert.Single(Read(
            """
            [{
              "id": 7, "date": "2026-03-10T10:28:00", "date_gmt": "2026-03-10T09:28:00", "link": "https://posts.example/7", "status": "publish",
              "title": { "rendered": "Titel" }, "content": { "rendered": "<p>Text</p>", "protected": false }, "acf": { "integreat": true }
            }]
            """));

        Assert.Equal(("Titel", "<p>Text</p>", new DateTimeOffset(2026, 3, 10, 9, 28, 0, TimeSpan.Zero)), (post.Title, post.Content, post.Date));
    }

    [Theory]
    [InlineData("""{ "id": 8 }""")]
    [InlineData("""{ "id": "8", "title": "x", "content": "x", "date": "2026-03-10", "link": "https://posts.example/8" }""")]
    [InlineData("""{ "id": 0, "title": "x", "content": "x", "date": "2026-03-10", "link": "https://posts.example/8" }""")]
    [InlineData("""{ "id": 99999999999999999, "title": "x", "content": "x", "date": "2026-03-10", "link": "https://posts.example/8" }""")]
    [InlineData("""{ "id": 8, "title": " ", "content": "x", "date": "2026-03-10", "link": "https://posts.example/8" }""")]
    [InlineData("""{ "id": 8, "title": "x", "content": null, "date": "2026-03-10", "link": "https://posts.example/8" }""")]
    [InlineData("""{ "id": 8, "title": "x", "content": "x", "date": "gestern", "link": "https://posts.example/8" }""")]
    [InlineData("""{ "id": 8, "title": "x", "content": "x", "date": "2026-03-10", "link": "javascript:x()" }""")]
    [InlineData("""{ "id": 8, "title": "x", "content": "x", "date": "2026-03-10", "link": "/8" }""")]
    [InlineData("""{ "id": 8, "title": "x", "content": "x", "date": "2026-03-10", "link": "https://posts.example/8", "acf": { "integreat": false } }""")]
    [InlineData("null")]
    [InlineData("[]")]
    public void A_post_that_is_broken_or_not_for_us_is_left_out_and_the_others_are_not(string post)
    {
        const string Good = """{ "id": 7, "title": "Titel", "content": "", "date": "2026-03-10", "link": "https://posts.example/7" }""";

        Assert.Equal([7L], Read($"[{post}, {Good}]").Select(read => read.Number));
    }

    [Theory]
    [InlineData("", "The answer is not JSON.")]
    [InlineData("<html></html>", "The answer is not JSON.")]
    [InlineData("[{", "The answer is not JSON.")]
    [InlineData("{}", "The answer is not a list.")]
    [InlineData("null", "The answer is not a list.")]
    [InlineData("[]", "There is no usable post in the answer.")]
    [InlineData("[1, 2]", "There is no usable post in the answer.")]
    public void What_is_no_list_of_posts_is_a_fault(string answer, string reason) =>
        Assert.Equal(reason, Assert.Throws<NewsSourceException>(() => Read(answer)).Message);

    [Fact]
    public void An_answer_that_is_not_even_text_is_a_fault() =>
        Assert.Throws<NewsSourceException>(() => PostList.Read(new byte[] { 0x1f, 0x8b, 0xff, 0x00 }));

    private static ImmutableArray<ForeignPost> Read(string json) => PostList.Read(Encoding.UTF8.GetBytes(json));
}
