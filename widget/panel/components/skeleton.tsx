/** Stands for the conversation while it is read. */
export function Skeleton() {
  return (
    <div class="conversation skeleton" aria-busy="true">
      <span class="silent">Loading the chat</span>
      <i />
      <i />
      <i class="own" />
      <i />
    </div>
  );
}
